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
  Attachment,
  Consultation,
  ConsultationAction,
  ConsultationActionInputs,
  ClockRecomputation,
  DeadLetter,
  EntitySummary,
  LanguageChoice,
  Me,
  Message,
  NewConsultation,
  NewMessage,
  NewTicket,
  Page,
  PageQuery,
  RecomputedClocks,
  RetriedDeadLetters,
  RoutingDecision,
  RoutingPreviewQuery,
  Ticket,
  TicketEvent,
  TicketField,
  TicketPage,
  TicketPatch,
  TicketQuery,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Holding } from '../domain/ticket/Holding';

/** A file as it came in; its name is whatever the sender says. */
export interface UploadedFile {
  fileName: string;
  content: Buffer;
}

/**
 * All that can be asked of the helpdesk, whoever asks.
 *
 * There are two classes of it. `AuthorizedHelpdesk` takes the credentials of a
 * request and is what entrances, jobs and other plugins hold.
 * `DefaultHelpdesk` takes a `Caller`, whose rights are already worked out, and
 * is held by the first one alone; the differing context types keep it so.
 */
export interface Helpdesk<TContext> {
  getMe(context: TContext): Promise<Me>;
  /** Says in what language the caller is to be told something. */
  setLanguage(choice: LanguageChoice, context: TContext): Promise<void>;
  createTicket(input: NewTicket, context: TContext): Promise<Ticket>;
  listTickets<F extends TicketField = TicketField>(
    query: TicketQuery<F>,
    context: TContext,
  ): Promise<TicketPage<F>>;
  getTicket(number: string, context: TContext): Promise<Ticket>;
  /** Says that the caller has seen the ticket as it is now. */
  markRead(number: string, context: TContext): Promise<void>;
  updateTicket(
    number: string,
    patch: TicketPatch,
    context: TContext,
  ): Promise<Ticket>;
  perform<V extends TicketVerb>(
    number: string,
    verb: V,
    input: TicketVerbInputs[V],
    context: TContext,
  ): Promise<Ticket>;
  listMessages(
    number: string,
    page: PageQuery,
    context: TContext,
  ): Promise<Page<Message>>;
  addMessage(
    number: string,
    message: NewMessage,
    context: TContext,
  ): Promise<Message>;
  /** Keeps a file for a message that the caller is about to send. */
  uploadAttachment(
    number: string,
    file: UploadedFile,
    context: TContext,
  ): Promise<Attachment>;
  readAttachment(
    number: string,
    id: string,
    context: TContext,
  ): Promise<{ attachment: Attachment; content: Buffer }>;
  listEvents(
    number: string,
    page: PageQuery,
    context: TContext,
  ): Promise<Page<TicketEvent>>;
  listConsultations(
    number: string,
    context: TContext,
  ): Promise<Page<Consultation>>;
  requestConsultation(
    number: string,
    consultation: NewConsultation,
    context: TContext,
  ): Promise<Consultation>;
  performOnConsultation<A extends ConsultationAction>(
    number: string,
    id: string,
    action: A,
    input: ConsultationActionInputs[A],
    context: TContext,
  ): Promise<Consultation>;
  /** What could not be delivered of the tickets that the caller oversees. */
  listDeadLetters(
    page: PageQuery,
    context: TContext,
  ): Promise<Page<DeadLetter>>;
  /** Has one of them tried again, or all of them without an id. */
  retryDeadLetters(
    id: string | undefined,
    context: TContext,
  ): Promise<RetriedDeadLetters>;
  previewRouting(
    query: RoutingPreviewQuery,
    context: TContext,
  ): Promise<RoutingDecision>;
  getEntitySummary(
    entityRef: string,
    context: TContext,
  ): Promise<EntitySummary>;
  /** Asks the catalog again where a ticket goes; it moves nothing. */
  refreshRouting(number: string, context: TContext): Promise<Ticket>;
  /** Tells people of questions whose time for an answer is over, once each. */
  tellOverdueConsultations(number: string, context: TContext): Promise<void>;
  /** Parts in unclosed tickets of assignees and supervisors who have left. */
  findLeavers(context: TContext): Promise<Holding[]>;
  /** Takes a ticket from an assignee or supervisor who has left. */
  dropLeavers(number: string, context: TContext): Promise<Ticket>;
  /** Teams at work that the catalog certainly no longer has. */
  findVanishedTeams(context: TContext): Promise<string[]>;
  /** Takes a ticket, and questions of it, back from a team that is gone. */
  leaveVanishedTeam(
    number: string,
    team: string,
    context: TContext,
  ): Promise<Ticket>;
  /** Moves a ticket of a former desk to the one that replaces it. */
  moveToDesk(number: string, context: TContext): Promise<Ticket>;
  /** Acts on the levels that the clocks of a ticket have reached. */
  fireAlarms(number: string, context: TContext): Promise<Ticket>;
  /**
   * Numbers of unclosed tickets whose SLA policy the config no longer has: a page
   * of those after one of them.
   */
  findTicketsOfGonePolicies(
    after: string | undefined,
    context: TContext,
  ): Promise<string[]>;
  /** Gives such a ticket the policy that applies now. */
  adoptPolicy(number: string, context: TContext): Promise<Ticket>;
  /** Tells a desk's supervisors what is wrong, once a working day. */
  sendDigest(desk: string, context: TContext): Promise<void>;
  /**
   * Archives closed tickets of a desk whose time for it has come: a batch.
   * Returns how many there were.
   */
  archiveClosed(desk: string, context: TContext): Promise<number>;
  /** Derives clocks from histories and corrects what differs. */
  recomputeClocks(
    page: ClockRecomputation,
    context: TContext,
  ): Promise<RecomputedClocks>;
}
