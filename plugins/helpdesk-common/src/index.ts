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
 * Types, life cycle, permissions and the typed client of the helpdesk.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client/HelpdeskApi';
export * from './client/HelpdeskClient';
export * from './lifecycle/actions';
export * from './lifecycle/consultations';
export * from './lifecycle/findTransition';
export * from './lifecycle/guards';
export { sideOf } from './lifecycle/sides';
export * from './lifecycle/transitions';
export * from './limits';
export * from './permissions';
export * from './priority';
export * from './types/clock';
export * from './types/consultation';
export * from './types/desk';
export * from './types/event';
export * from './types/explanation';
export * from './types/input';
export * from './types/language';
export * from './types/message';
export * from './types/outbox';
export * from './types/query';
export * from './types/receipt';
export * from './types/routing';
export * from './types/ticket';
