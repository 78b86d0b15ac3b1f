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
import { TicketRecord } from '../domain/ticket/TicketRecord';
import { Caller } from './caller/Caller';
import { adoptPolicy, findTicketsOfGonePolicies } from './commands/adoptPolicy';
import { addMessage } from './commands/addMessage';
import { archiveClosed } from './commands/archiveClosed';
import { createTicket } from './commands/createTicket';
import { dropLeavers } from './commands/dropLeavers';
import { leaveVanishedTeam } from './commands/leaveVanishedTeam';
import { moveToDesk } from './commands/moveToDesk';
import { performOnConsultation } from './commands/performOnConsultation';
import { fireAlarms } from './commands/fireAlarms';
import { markRead } from './commands/markRead';
import { performVerb } from './commands/performVerb';
import { recomputeClocks } from './commands/recomputeClocks';
import { refreshRouting } from './commands/refreshRouting';
import { requestConsultation } from './commands/requestConsultation';
import { sendDigest } from './commands/sendDigest';
import { setLanguage } from './commands/setLanguage';
import { tellOverdueConsultations } from './commands/tellOverdueConsultations';
import { retryDeadLetters } from './commands/retryDeadLetters';
import { updateTicket } from './commands/updateTicket';
import { uploadAttachment } from './commands/uploadAttachment';
import { Helpdesk, UploadedFile } from './Helpdesk';
import { HelpdeskDependencies } from './HelpdeskDependencies';
import { listConsultations } from './queries/getConsultations';
import { listEvents, listMessages } from './queries/getConversation';
import { findLeavers } from './queries/findLeavers';
import { findVanishedTeams } from './queries/findVanishedTeams';
import { getEntitySummary } from './queries/getEntitySummary';
import { getMe } from './queries/getMe';
import { getRecord } from './queries/getRecord';
import { listDeadLetters } from './queries/listDeadLetters';
import { listTickets } from './queries/listTickets';
import { previewRouting } from './queries/previewRouting';
import { readAttachment } from './queries/readAttachment';
import { toTicket } from './toTicket';

/** The helpdesk for callers whose rights have been worked out. */
export class DefaultHelpdesk implements Helpdesk<Caller> {
  readonly #dependencies: HelpdeskDependencies;

  constructor(dependencies: HelpdeskDependencies) {
    this.#dependencies = dependencies;
  }

  async getMe(caller: Caller): Promise<Me> {
    return getMe(this.#dependencies, caller);
  }

  setLanguage(choice: LanguageChoice, caller: Caller): Promise<void> {
    return setLanguage(this.#dependencies, choice, caller);
  }

  async createTicket(input: NewTicket, caller: Caller): Promise<Ticket> {
    const record = await createTicket(this.#dependencies, input, caller);
    return this.#show(record, caller);
  }

  listTickets<F extends TicketField = TicketField>(
    query: TicketQuery<F>,
    caller: Caller,
  ): Promise<TicketPage<F>> {
    return listTickets(this.#dependencies, query, caller);
  }

  async getTicket(number: string, caller: Caller): Promise<Ticket> {
    return this.#show(
      await getRecord(this.#dependencies, number, caller),
      caller,
    );
  }

  markRead(number: string, caller: Caller): Promise<void> {
    return markRead(this.#dependencies, number, caller);
  }

  async updateTicket(
    number: string,
    patch: TicketPatch,
    caller: Caller,
  ): Promise<Ticket> {
    return this.#show(
      await updateTicket(this.#dependencies, number, patch, caller),
      caller,
    );
  }

  async perform<V extends TicketVerb>(
    number: string,
    verb: V,
    input: TicketVerbInputs[V],
    caller: Caller,
  ): Promise<Ticket> {
    return this.#show(
      await performVerb(this.#dependencies, number, verb, input, caller),
      caller,
    );
  }

  listMessages(
    number: string,
    page: PageQuery,
    caller: Caller,
  ): Promise<Page<Message>> {
    return listMessages(this.#dependencies, number, page, caller);
  }

  async addMessage(
    number: string,
    message: NewMessage,
    caller: Caller,
  ): Promise<Message> {
    return addMessage(this.#dependencies, number, message, caller);
  }

  uploadAttachment(
    number: string,
    file: UploadedFile,
    caller: Caller,
  ): Promise<Attachment> {
    return uploadAttachment(this.#dependencies, number, file, caller);
  }

  readAttachment(
    number: string,
    id: string,
    caller: Caller,
  ): Promise<{ attachment: Attachment; content: Buffer }> {
    return readAttachment(this.#dependencies, number, id, caller);
  }

  listEvents(
    number: string,
    page: PageQuery,
    caller: Caller,
  ): Promise<Page<TicketEvent>> {
    return listEvents(this.#dependencies, number, page, caller);
  }

  listConsultations(
    number: string,
    caller: Caller,
  ): Promise<Page<Consultation>> {
    return listConsultations(this.#dependencies, number, caller);
  }

  requestConsultation(
    number: string,
    consultation: NewConsultation,
    caller: Caller,
  ): Promise<Consultation> {
    return requestConsultation(
      this.#dependencies,
      number,
      consultation,
      caller,
    );
  }

  performOnConsultation<A extends ConsultationAction>(
    number: string,
    id: string,
    action: A,
    input: ConsultationActionInputs[A],
    caller: Caller,
  ): Promise<Consultation> {
    return performOnConsultation(
      this.#dependencies,
      number,
      id,
      action,
      input,
      caller,
    );
  }

  async listDeadLetters(
    page: PageQuery,
    caller: Caller,
  ): Promise<Page<DeadLetter>> {
    return listDeadLetters(this.#dependencies, page, caller);
  }

  async retryDeadLetters(
    id: string | undefined,
    caller: Caller,
  ): Promise<RetriedDeadLetters> {
    return retryDeadLetters(this.#dependencies, id, caller);
  }

  previewRouting(
    query: RoutingPreviewQuery,
    caller: Caller,
  ): Promise<RoutingDecision> {
    return previewRouting(this.#dependencies, query, caller);
  }

  getEntitySummary(entityRef: string, caller: Caller): Promise<EntitySummary> {
    return getEntitySummary(this.#dependencies, entityRef, caller);
  }

  async refreshRouting(number: string, caller: Caller): Promise<Ticket> {
    return this.#show(
      await refreshRouting(this.#dependencies, number, caller),
      caller,
    );
  }

  tellOverdueConsultations(number: string, caller: Caller): Promise<void> {
    return tellOverdueConsultations(this.#dependencies, number, caller);
  }

  findLeavers(_caller: Caller): Promise<Holding[]> {
    return findLeavers(this.#dependencies);
  }

  async dropLeavers(number: string, caller: Caller): Promise<Ticket> {
    return this.#show(
      await dropLeavers(this.#dependencies, number, caller),
      caller,
    );
  }

  findVanishedTeams(_caller: Caller): Promise<string[]> {
    return findVanishedTeams(this.#dependencies);
  }

  async leaveVanishedTeam(
    number: string,
    team: string,
    caller: Caller,
  ): Promise<Ticket> {
    return this.#show(
      await leaveVanishedTeam(this.#dependencies, number, team, caller),
      caller,
    );
  }

  async moveToDesk(number: string, caller: Caller): Promise<Ticket> {
    return this.#show(
      await moveToDesk(this.#dependencies, number, caller),
      caller,
    );
  }

  async fireAlarms(number: string, caller: Caller): Promise<Ticket> {
    return this.#show(
      await fireAlarms(this.#dependencies, number, caller),
      caller,
    );
  }

  findTicketsOfGonePolicies(
    after: string | undefined,
    _caller: Caller,
  ): Promise<string[]> {
    return findTicketsOfGonePolicies(this.#dependencies, after);
  }

  async adoptPolicy(number: string, caller: Caller): Promise<Ticket> {
    return this.#show(
      await adoptPolicy(this.#dependencies, number, caller),
      caller,
    );
  }

  sendDigest(desk: string, caller: Caller): Promise<void> {
    return sendDigest(this.#dependencies, desk, caller);
  }

  archiveClosed(desk: string, _caller: Caller): Promise<number> {
    return archiveClosed(this.#dependencies, desk);
  }

  recomputeClocks(
    page: ClockRecomputation,
    caller: Caller,
  ): Promise<RecomputedClocks> {
    return recomputeClocks(this.#dependencies, page, caller);
  }

  #show(record: TicketRecord, caller: Caller): Ticket {
    return toTicket(record, caller, this.#dependencies);
  }
}
