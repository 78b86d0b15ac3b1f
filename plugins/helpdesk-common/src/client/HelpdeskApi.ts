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
  Consultation,
  ConsultationAction,
  ConsultationActionInputs,
  NewConsultation,
} from '../types/consultation';
import { ClockRecomputation, RecomputedClocks } from '../types/clock';
import { EntitySummary, Me } from '../types/desk';
import { TicketEvent } from '../types/event';
import {
  NewTicket,
  TicketPatch,
  TicketVerb,
  TicketVerbInputs,
} from '../types/input';
import { Language } from '../types/language';
import { Attachment, Message, NewMessage } from '../types/message';
import { DeadLetter, RetriedDeadLetters } from '../types/outbox';
import { Page, PageQuery, TicketPage, TicketQuery } from '../types/query';
import { Receipt } from '../types/receipt';
import { RoutingDecision } from '../types/routing';
import { Ticket, TicketField, TicketType } from '../types/ticket';
import { Priority } from '../priority';

/**
 * Credentials and retry safety of one call.
 * @public
 */
export interface HelpdeskRequestOptions {
  /** Backstage token; only needed where the fetch API does not add one. */
  token?: string;
  /** The same key with the same body has the effect of one call. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/**
 * Options of a call that is not to be repeated.
 * @public
 */
export interface HelpdeskOnceOptions extends HelpdeskRequestOptions {
  idempotencyKey?: undefined;
}

/** @public */
export interface RoutingPreviewQuery {
  entity?: string;
  type?: TicketType;
  priority?: Priority;
  desk?: string;
  /** A ticket's number, to preview with what that ticket is about. */
  ticket?: string;
}

/**
 * The helpdesk over HTTP. Every method rejects with a `ResponseError` of
 * `@backstage/errors` when the backend refuses. A change that is repeated with its
 * key by somebody who may read the ticket no more is answered with a `Receipt`;
 * see `isReceipt`.
 * @public
 */
export interface HelpdeskApi {
  getMe(options?: HelpdeskRequestOptions): Promise<Me>;
  /** Says in what language the caller is to be told something. */
  setLanguage(
    language: Language,
    options?: HelpdeskRequestOptions,
  ): Promise<void>;
  createTicket(
    ticket: NewTicket,
    options?: HelpdeskOnceOptions,
  ): Promise<Ticket>;
  createTicket(
    ticket: NewTicket,
    options?: HelpdeskRequestOptions,
  ): Promise<Ticket | Receipt>;
  listTickets<F extends TicketField = TicketField>(
    query?: TicketQuery<F>,
    options?: HelpdeskRequestOptions,
  ): Promise<TicketPage<F>>;
  getTicket(number: string, options?: HelpdeskRequestOptions): Promise<Ticket>;
  /** Says that the caller has seen the ticket as it is now. */
  markRead(number: string, options?: HelpdeskRequestOptions): Promise<void>;
  /** With `ifMatch`, a ticket's `etag`, fails with 412 if it has changed since. */
  updateTicket(
    number: string,
    patch: TicketPatch,
    options?: HelpdeskRequestOptions & { ifMatch?: string },
  ): Promise<Ticket>;
  perform<V extends TicketVerb>(
    number: string,
    verb: V,
    input: TicketVerbInputs[V],
    options?: HelpdeskOnceOptions,
  ): Promise<Ticket>;
  perform<V extends TicketVerb>(
    number: string,
    verb: V,
    input: TicketVerbInputs[V],
    options?: HelpdeskRequestOptions,
  ): Promise<Ticket | Receipt>;
  /** Oldest first. */
  listMessages(
    number: string,
    page?: PageQuery,
    options?: HelpdeskRequestOptions,
  ): Promise<Page<Message>>;
  addMessage(
    number: string,
    message: NewMessage,
    options?: HelpdeskRequestOptions,
  ): Promise<Message>;
  /** Uploads a file that a message can then name; nobody else sees it before. */
  uploadAttachment(
    number: string,
    file: Blob,
    fileName: string,
    options?: HelpdeskRequestOptions,
  ): Promise<Attachment>;
  downloadAttachment(
    number: string,
    id: string,
    options?: HelpdeskRequestOptions,
  ): Promise<Blob>;
  /** Oldest first. */
  listEvents(
    number: string,
    page?: PageQuery,
    options?: HelpdeskRequestOptions,
  ): Promise<Page<TicketEvent>>;
  /** Oldest first; all of them at once, since a ticket has few. */
  listConsultations(
    number: string,
    options?: HelpdeskRequestOptions,
  ): Promise<Page<Consultation>>;
  /** Asks another team, which may then read the ticket. */
  requestConsultation(
    number: string,
    consultation: NewConsultation,
    options?: HelpdeskOnceOptions,
  ): Promise<Consultation>;
  requestConsultation(
    number: string,
    consultation: NewConsultation,
    options?: HelpdeskRequestOptions,
  ): Promise<Consultation | Receipt>;
  performOnConsultation<A extends ConsultationAction>(
    number: string,
    id: string,
    action: A,
    input: ConsultationActionInputs[A],
    options?: HelpdeskOnceOptions,
  ): Promise<Consultation>;
  performOnConsultation<A extends ConsultationAction>(
    number: string,
    id: string,
    action: A,
    input: ConsultationActionInputs[A],
    options?: HelpdeskRequestOptions,
  ): Promise<Consultation | Receipt>;
  /** For the management of a desk: what could not be delivered, latest first. */
  listDeadLetters(
    page?: PageQuery,
    options?: HelpdeskRequestOptions,
  ): Promise<Page<DeadLetter>>;
  /** Has one dead letter tried again, or all of them without an id. */
  retryDeadLetters(
    id?: string,
    options?: HelpdeskRequestOptions,
  ): Promise<RetriedDeadLetters>;
  previewRouting(
    query: RoutingPreviewQuery,
    options?: HelpdeskRequestOptions,
  ): Promise<RoutingDecision>;
  getEntitySummary(
    entityRef: string,
    options?: HelpdeskRequestOptions,
  ): Promise<EntitySummary>;
  /**
   * Derives the clocks of some tickets from their histories and the present
   * policies, and corrects what differs. For management and services.
   */
  recomputeClocks(
    page?: ClockRecomputation,
    options?: HelpdeskRequestOptions,
  ): Promise<RecomputedClocks>;
}
