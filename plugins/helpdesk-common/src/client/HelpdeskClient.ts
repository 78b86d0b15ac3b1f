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

import { ResponseError } from '@backstage/errors';
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
import { Ticket, TicketField } from '../types/ticket';
import {
  HelpdeskApi,
  HelpdeskOnceOptions,
  HelpdeskRequestOptions,
  RoutingPreviewQuery,
} from './HelpdeskApi';

interface RequestDetails {
  query?: object;
  body?: unknown;
  /** Sent instead of a body, for files. */
  form?: FormData;
  headers?: Record<string, string>;
  options?: HelpdeskRequestOptions;
}

/**
 * Typed client of the helpdesk's HTTP API, for browsers and backends alike.
 * @public
 */
export class HelpdeskClient implements HelpdeskApi {
  readonly #discovery: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discovery = options.discoveryApi;
    // Looked up at each call, since test servers and tracers replace it.
    this.#fetch =
      options.fetchApi?.fetch ?? ((...request) => fetch(...request));
  }

  getMe(options?: HelpdeskRequestOptions): Promise<Me> {
    return this.#request('GET', '/me', { options });
  }

  async setLanguage(
    language: Language,
    options?: HelpdeskRequestOptions,
  ): Promise<void> {
    await this.#send('PUT', '/me/language', { body: { language }, options });
  }

  createTicket(
    ticket: NewTicket,
    options?: HelpdeskOnceOptions,
  ): Promise<Ticket>;
  createTicket(
    ticket: NewTicket,
    options?: HelpdeskRequestOptions,
  ): Promise<Ticket | Receipt>;
  createTicket(
    ticket: NewTicket,
    options?: HelpdeskRequestOptions,
  ): Promise<Ticket | Receipt> {
    return this.#request('POST', '/tickets', { body: ticket, options });
  }

  listTickets<F extends TicketField = TicketField>(
    query: TicketQuery<F> = {},
    options?: HelpdeskRequestOptions,
  ): Promise<TicketPage<F>> {
    return this.#request('GET', '/tickets', { query, options });
  }

  getTicket(number: string, options?: HelpdeskRequestOptions): Promise<Ticket> {
    return this.#request('GET', ticketPath(number), { options });
  }

  async markRead(
    number: string,
    options?: HelpdeskRequestOptions,
  ): Promise<void> {
    await this.#send('PUT', ticketPath(number, 'read'), { options });
  }

  updateTicket(
    number: string,
    patch: TicketPatch,
    options?: HelpdeskRequestOptions & { ifMatch?: string },
  ): Promise<Ticket> {
    const headers: Record<string, string> =
      options?.ifMatch === undefined
        ? {}
        : { 'If-Match': `"${options.ifMatch}"` };
    return this.#request('PATCH', ticketPath(number), {
      body: patch,
      headers,
      options,
    });
  }

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
  perform<V extends TicketVerb>(
    number: string,
    verb: V,
    input: TicketVerbInputs[V],
    options?: HelpdeskRequestOptions,
  ): Promise<Ticket | Receipt> {
    return this.#request('POST', ticketPath(number, verb), {
      body: input,
      options,
    });
  }

  listMessages(
    number: string,
    page: PageQuery = {},
    options?: HelpdeskRequestOptions,
  ): Promise<Page<Message>> {
    return this.#request('GET', ticketPath(number, 'messages'), {
      query: page,
      options,
    });
  }

  addMessage(
    number: string,
    message: NewMessage,
    options?: HelpdeskRequestOptions,
  ): Promise<Message> {
    return this.#request('POST', ticketPath(number, 'messages'), {
      body: message,
      options,
    });
  }

  uploadAttachment(
    number: string,
    file: Blob,
    fileName: string,
    options?: HelpdeskRequestOptions,
  ): Promise<Attachment> {
    const form = new FormData();
    form.append('file', file, fileName);
    return this.#request('POST', ticketPath(number, 'attachments'), {
      form,
      options,
    });
  }

  async downloadAttachment(
    number: string,
    id: string,
    options?: HelpdeskRequestOptions,
  ): Promise<Blob> {
    const path = ticketPath(number, `attachments/${encodeURIComponent(id)}`);
    const response = await this.#send('GET', path, { options });
    return response.blob();
  }

  listEvents(
    number: string,
    page: PageQuery = {},
    options?: HelpdeskRequestOptions,
  ): Promise<Page<TicketEvent>> {
    return this.#request('GET', ticketPath(number, 'events'), {
      query: page,
      options,
    });
  }

  listConsultations(
    number: string,
    options?: HelpdeskRequestOptions,
  ): Promise<Page<Consultation>> {
    return this.#request('GET', ticketPath(number, 'consultations'), {
      options,
    });
  }

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
  requestConsultation(
    number: string,
    consultation: NewConsultation,
    options?: HelpdeskRequestOptions,
  ): Promise<Consultation | Receipt> {
    return this.#request('POST', ticketPath(number, 'consultations'), {
      body: consultation,
      options,
    });
  }

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
  performOnConsultation<A extends ConsultationAction>(
    number: string,
    id: string,
    action: A,
    input: ConsultationActionInputs[A],
    options?: HelpdeskRequestOptions,
  ): Promise<Consultation | Receipt> {
    const below = `consultations/${encodeURIComponent(id)}/${action}`;
    return this.#request('POST', ticketPath(number, below), {
      body: input,
      options,
    });
  }

  listDeadLetters(
    page: PageQuery = {},
    options?: HelpdeskRequestOptions,
  ): Promise<Page<DeadLetter>> {
    return this.#request('GET', '/outbox/dead', { query: page, options });
  }

  retryDeadLetters(
    id?: string,
    options?: HelpdeskRequestOptions,
  ): Promise<RetriedDeadLetters> {
    const one = id === undefined ? '' : `/${encodeURIComponent(id)}`;
    return this.#request('POST', `/outbox/dead${one}/retry`, { options });
  }

  previewRouting(
    query: RoutingPreviewQuery,
    options?: HelpdeskRequestOptions,
  ): Promise<RoutingDecision> {
    return this.#request('GET', '/routing/preview', { query, options });
  }

  getEntitySummary(
    entityRef: string,
    options?: HelpdeskRequestOptions,
  ): Promise<EntitySummary> {
    const [, kind, namespace, name] =
      /^([^:/]+):([^:/]+)\/([^:/]+)$/.exec(entityRef) ?? [];
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#request('GET', `/entities/${path}/summary`, { options });
  }

  recomputeClocks(
    page: ClockRecomputation = {},
    options?: HelpdeskRequestOptions,
  ): Promise<RecomputedClocks> {
    return this.#request('POST', '/clocks/recompute', { body: page, options });
  }

  async #request<T>(
    method: string,
    path: string,
    details: RequestDetails,
  ): Promise<T> {
    const response = await this.#send(method, path, details);
    return response.json();
  }

  async #send(
    method: string,
    path: string,
    { query = {}, body, form, headers, options = {} }: RequestDetails,
  ): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('helpdesk');
    const response = await this.#fetch(
      `${baseUrl}${path}${queryString(query)}`,
      {
        method,
        signal: options.signal,
        headers: {
          ...headers,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(options.token && { Authorization: `Bearer ${options.token}` }),
          ...(options.idempotencyKey && {
            'Idempotency-Key': options.idempotencyKey,
          }),
        },
        body: body === undefined ? form : JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function ticketPath(number: string, below?: string): string {
  const ticket = `/tickets/${encodeURIComponent(number)}`;
  return below ? `${ticket}/${below}` : ticket;
}

function queryString(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const single of Array.isArray(value) ? value : [value]) {
      if (single !== undefined) {
        parameters.append(name, String(single));
      }
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
