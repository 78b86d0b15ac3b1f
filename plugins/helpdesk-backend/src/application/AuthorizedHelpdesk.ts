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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
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
import { Caller, WatchOptions, WriteOptions } from './caller/Caller';
import { CallerResolver } from './caller/CallerResolver';
import { Helpdesk, UploadedFile } from './Helpdesk';

/** Whose request it is, and how a write is to be carried out. */
export interface RequestContext extends WriteOptions, WatchOptions {
  credentials: BackstageCredentials;
}

/**
 * The helpdesk for everybody outside the application: works out who asks and
 * what that person may do, and hands both on as filters that every query and
 * every change below carries.
 */
export class AuthorizedHelpdesk implements Helpdesk<RequestContext> {
  readonly #helpdesk: Helpdesk<Caller>;
  readonly #callers: CallerResolver;

  constructor(helpdesk: Helpdesk<Caller>, callers: CallerResolver) {
    this.#helpdesk = helpdesk;
    this.#callers = callers;
  }

  async getMe(context: RequestContext): Promise<Me> {
    return this.#helpdesk.getMe(await this.#caller(context));
  }

  async setLanguage(
    choice: LanguageChoice,
    context: RequestContext,
  ): Promise<void> {
    return this.#helpdesk.setLanguage(choice, await this.#caller(context));
  }

  async createTicket(
    input: NewTicket,
    context: RequestContext,
  ): Promise<Ticket> {
    const [mayRegister, caller] = await Promise.all([
      this.#callers.mayRegister(context.credentials),
      this.#caller(context),
    ]);
    return this.#helpdesk.createTicket(input, { ...caller, mayRegister });
  }

  async listTickets<F extends TicketField = TicketField>(
    query: TicketQuery<F>,
    context: RequestContext,
  ): Promise<TicketPage<F>> {
    return this.#helpdesk.listTickets(query, await this.#caller(context));
  }

  async getTicket(number: string, context: RequestContext): Promise<Ticket> {
    return this.#helpdesk.getTicket(number, await this.#caller(context));
  }

  async markRead(number: string, context: RequestContext): Promise<void> {
    return this.#helpdesk.markRead(number, await this.#caller(context));
  }

  async updateTicket(
    number: string,
    patch: TicketPatch,
    context: RequestContext,
  ): Promise<Ticket> {
    const caller = await this.#caller(context);
    return this.#helpdesk.updateTicket(number, patch, caller);
  }

  async perform<V extends TicketVerb>(
    number: string,
    verb: V,
    input: TicketVerbInputs[V],
    context: RequestContext,
  ): Promise<Ticket> {
    const caller = await this.#caller(context);
    return this.#helpdesk.perform(number, verb, input, caller);
  }

  async listMessages(
    number: string,
    page: PageQuery,
    context: RequestContext,
  ): Promise<Page<Message>> {
    const caller = await this.#caller(context);
    return this.#helpdesk.listMessages(number, page, caller);
  }

  async addMessage(
    number: string,
    message: NewMessage,
    context: RequestContext,
  ): Promise<Message> {
    const caller = await this.#caller(context);
    return this.#helpdesk.addMessage(number, message, caller);
  }

  async uploadAttachment(
    number: string,
    file: UploadedFile,
    context: RequestContext,
  ): Promise<Attachment> {
    const caller = await this.#caller(context);
    return this.#helpdesk.uploadAttachment(number, file, caller);
  }

  async readAttachment(
    number: string,
    id: string,
    context: RequestContext,
  ): Promise<{ attachment: Attachment; content: Buffer }> {
    const caller = await this.#caller(context);
    return this.#helpdesk.readAttachment(number, id, caller);
  }

  async listEvents(
    number: string,
    page: PageQuery,
    context: RequestContext,
  ): Promise<Page<TicketEvent>> {
    const caller = await this.#caller(context);
    return this.#helpdesk.listEvents(number, page, caller);
  }

  async listConsultations(
    number: string,
    context: RequestContext,
  ): Promise<Page<Consultation>> {
    const caller = await this.#caller(context);
    return this.#helpdesk.listConsultations(number, caller);
  }

  async requestConsultation(
    number: string,
    consultation: NewConsultation,
    context: RequestContext,
  ): Promise<Consultation> {
    const caller = await this.#caller(context);
    return this.#helpdesk.requestConsultation(number, consultation, caller);
  }

  async performOnConsultation<A extends ConsultationAction>(
    number: string,
    id: string,
    action: A,
    input: ConsultationActionInputs[A],
    context: RequestContext,
  ): Promise<Consultation> {
    const caller = await this.#caller(context);
    return this.#helpdesk.performOnConsultation(
      number,
      id,
      action,
      input,
      caller,
    );
  }

  async listDeadLetters(
    page: PageQuery,
    context: RequestContext,
  ): Promise<Page<DeadLetter>> {
    return this.#helpdesk.listDeadLetters(page, await this.#caller(context));
  }

  async retryDeadLetters(
    id: string | undefined,
    context: RequestContext,
  ): Promise<RetriedDeadLetters> {
    return this.#helpdesk.retryDeadLetters(id, await this.#caller(context));
  }

  async previewRouting(
    query: RoutingPreviewQuery,
    context: RequestContext,
  ): Promise<RoutingDecision> {
    return this.#helpdesk.previewRouting(query, await this.#caller(context));
  }

  async getEntitySummary(
    entityRef: string,
    context: RequestContext,
  ): Promise<EntitySummary> {
    const caller = await this.#caller(context);
    return this.#helpdesk.getEntitySummary(entityRef, caller);
  }

  async refreshRouting(
    number: string,
    context: RequestContext,
  ): Promise<Ticket> {
    return this.#helpdesk.refreshRouting(number, await this.#caller(context));
  }

  async tellOverdueConsultations(
    number: string,
    context: RequestContext,
  ): Promise<void> {
    const caller = await this.#caller(context);
    return this.#helpdesk.tellOverdueConsultations(number, caller);
  }

  async findLeavers(context: RequestContext): Promise<Holding[]> {
    return this.#helpdesk.findLeavers(await this.#caller(context));
  }

  async dropLeavers(number: string, context: RequestContext): Promise<Ticket> {
    return this.#helpdesk.dropLeavers(number, await this.#caller(context));
  }

  async findVanishedTeams(context: RequestContext): Promise<string[]> {
    return this.#helpdesk.findVanishedTeams(await this.#caller(context));
  }

  async leaveVanishedTeam(
    number: string,
    team: string,
    context: RequestContext,
  ): Promise<Ticket> {
    const caller = await this.#caller(context);
    return this.#helpdesk.leaveVanishedTeam(number, team, caller);
  }

  async moveToDesk(number: string, context: RequestContext): Promise<Ticket> {
    return this.#helpdesk.moveToDesk(number, await this.#caller(context));
  }

  async fireAlarms(number: string, context: RequestContext): Promise<Ticket> {
    return this.#helpdesk.fireAlarms(number, await this.#caller(context));
  }

  async findTicketsOfGonePolicies(
    after: string | undefined,
    context: RequestContext,
  ): Promise<string[]> {
    const caller = await this.#caller(context);
    return this.#helpdesk.findTicketsOfGonePolicies(after, caller);
  }

  async adoptPolicy(number: string, context: RequestContext): Promise<Ticket> {
    return this.#helpdesk.adoptPolicy(number, await this.#caller(context));
  }

  async sendDigest(desk: string, context: RequestContext): Promise<void> {
    return this.#helpdesk.sendDigest(desk, await this.#caller(context));
  }

  async archiveClosed(desk: string, context: RequestContext): Promise<number> {
    return this.#helpdesk.archiveClosed(desk, await this.#caller(context));
  }

  async recomputeClocks(
    page: ClockRecomputation,
    context: RequestContext,
  ): Promise<RecomputedClocks> {
    return this.#helpdesk.recomputeClocks(page, await this.#caller(context));
  }

  async #caller({ credentials, ...options }: RequestContext): Promise<Caller> {
    return { ...(await this.#callers.resolve(credentials)), ...options };
  }
}
