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

import {
  consultation,
  newConsultation,
  openConsultation,
} from './consultation';
import { contact, newMessage, newTicket, ticketPatch } from './input';
import { clockRecomputation, recomputedClocks } from './clocks';
import { error } from './error';
import { deadLetter, retriedDeadLetters } from './outbox';
import { receipt } from './receipt';
import { requester, ticket, ticketClock, ticketPart } from './ticket';
import {
  attachment,
  deskMembership,
  entitySummary,
  languageChoice,
  me,
  message,
  pageOf,
  routingDecision,
  routingStep,
  ticketEvent,
  upstreamIncident,
} from './views';

/** The schemas to which the document refers by name. */
export const schemas = {
  Attachment: attachment,
  Consultation: consultation,
  ConsultationPage: pageOf('Consultation'),
  ClockRecomputation: clockRecomputation,
  Contact: contact,
  DeadLetter: deadLetter,
  DeadLetterPage: pageOf('DeadLetter'),
  DeskMembership: deskMembership,
  EntitySummary: entitySummary,
  Error: error,
  LanguageChoice: languageChoice,
  Me: me,
  Message: message,
  MessagePage: pageOf('Message'),
  NewConsultation: newConsultation,
  NewMessage: newMessage,
  NewTicket: newTicket,
  OpenConsultation: openConsultation,
  Receipt: receipt,
  RecomputedClocks: recomputedClocks,
  Requester: requester,
  RetriedDeadLetters: retriedDeadLetters,
  RoutingDecision: routingDecision,
  RoutingStep: routingStep,
  Ticket: ticket,
  TicketClock: ticketClock,
  TicketEvent: ticketEvent,
  TicketEventPage: pageOf('TicketEvent'),
  TicketPage: pageOf('Ticket'),
  TicketPart: ticketPart,
  TicketPartPage: pageOf('TicketPart'),
  TicketPatch: ticketPatch,
  UpstreamIncident: upstreamIncident,
};
