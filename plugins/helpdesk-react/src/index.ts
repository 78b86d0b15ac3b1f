/*
 * Copyright 2026 The Helpdesk for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/**
 * API reference, hooks, shared components and shared texts of the helpdesk.
 *
 * @packageDocumentation
 */
export * from './api/helpdeskApiRef';
export * from './hooks/useCoalesced';
export * from './hooks/useConsultations';
export * from './hooks/useEvents';
export * from './hooks/useHelpdeskSignal';
export * from './hooks/useLoad';
export * from './hooks/useMe';
export * from './hooks/useMessages';
export { useNow } from './hooks/useNow';
export type { LoadedItems } from './hooks/usePages';
export * from './hooks/useTicket';
export * from './hooks/useTicketList';
export * from './hooks/useToast';
export * from './translation/helpdeskReactTranslationRef';
export * from './translation/TranslatedMessages';
export * from './clocks/formatDuration';
export * from './clocks/formatHours';
export * from './clocks/formatIsoDuration';
export * from './clocks/formatMoment';
export * from './components/ClockBadge';
export * from './components/ConcernBadge';
export * from './components/ConsultationBadges';
export * from './components/EntityLink';
export * from './components/EmptyState';
export * from './components/ExplanationText';
export * from './components/LoadError';
export * from './explanations/useExplain';
export * from './components/PersonOrTeam';
export * from './components/PriorityBadge';
export * from './components/RelativeTime';
export * from './components/RequesterName';
export * from './components/RequesterPromise';
export * from './components/RoutingTrace';
export type { TicketColumn } from './components/TicketCell';
export * from './components/TicketMarks';
export * from './components/ticketRow';
export * from './components/TicketStatusBadge';
export * from './components/TicketTable';
export * from './hooks/useLanguage';
