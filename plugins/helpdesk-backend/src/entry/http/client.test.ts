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

import { mockCredentials } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  HelpdeskApi,
  HelpdeskClient,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { expectConforming } from './__testUtils__/expectConforming';
import * as samples from './__testUtils__/samples';
import { fakeHelpdesk, startRouter } from './__testUtils__/startRouter';

const helpdesk = fakeHelpdesk();
const token = mockCredentials.user.token('user:default/operator');
const options = { token, idempotencyKey: 'a-key' };
const context = {
  credentials: mockCredentials.user('user:default/operator'),
  idempotencyKey: 'a-key',
};
let server: Awaited<ReturnType<typeof startRouter>>;
let client: HelpdeskApi;

/** Fetches, and checks each answer against the document. */
async function checkedFetch(
  ...[input, init]: Parameters<typeof fetch>
): Promise<Response> {
  const response = await fetch(input, init);
  expectConforming({
    method: init?.method ?? 'GET',
    url: String(input),
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.clone().text(),
  });
  return response;
}

beforeAll(async () => {
  server = await startRouter(helpdesk);
  client = new HelpdeskClient({
    discoveryApi: { getBaseUrl: async () => server.baseUrl },
    fetchApi: { fetch: checkedFetch },
  });
});
afterAll(() => server.close());
beforeEach(() => jest.clearAllMocks());

interface Call {
  /** Arguments for the client, without its options, and for the helpdesk. */
  args: unknown[];
  answer: object;
}

const page = (item: object) => ({
  items: [item],
  pageInfo: { nextCursor: 'next' },
});

type JsonMethod = Exclude<
  keyof HelpdeskApi,
  'uploadAttachment' | 'downloadAttachment' | 'setLanguage' | 'markRead'
>;

/** Each method of the client that speaks JSON with everything that it can be given. */
const CALLS: Record<JsonMethod, Call> = {
  getMe: { args: [], answer: samples.me },
  createTicket: {
    args: [
      {
        title: 'It is broken',
        description: 'Since today',
        type: 'service-request',
        urgency: 'high',
        impact: 'low',
        entityRefs: ['component:default/billing-api'],
        desk: 'it',
        channel: 'phone',
        requester: { contact: { name: 'Olena', email: 'o@example.com' } },
        tags: ['till'],
        confidential: true,
      },
    ],
    answer: samples.ticket,
  },
  listTickets: {
    args: [
      {
        view: 'queue',
        archived: true,
        status: ['open'],
        team: ['group:default/a'],
        assignee: ['none', 'user:default/a'],
        supervisor: ['user:default/a'],
        requester: ['user:default/a'],
        entity: ['component:default/a'],
        system: ['system:default/a'],
        desk: ['it'],
        customer: ['group:default/retail-north'],
        priority: ['P1', 'P2'],
        fields: ['number', 'clocks'],
        type: ['incident'],
        tag: ['till'],
        text: 'paper & ink: 100%?',
        orderBy: 'urgency:desc',
        limit: 10,
        cursor: 'abc',
        count: true,
      },
    ],
    answer: { ...page(samples.ticket), totalItems: 1 },
  },
  getTicket: { args: ['HD-1'], answer: samples.ticket },
  updateTicket: {
    args: [
      'HD-1',
      {
        title: 'It is still broken',
        description: '',
        type: 'question',
        urgency: 'low',
        impact: 'low',
        entityRefs: [],
        tags: [],
        watchers: ['user:default/a'],
        confidential: false,
      },
    ],
    answer: samples.ticket,
  },
  perform: {
    args: [
      'HD-1',
      'pend',
      {
        reason: 'scheduled',
        until: '2026-03-02T10:00:00.000Z',
        message: 'On Monday',
      },
    ],
    answer: samples.ticket,
  },
  listMessages: {
    args: ['HD-1', { limit: 200, cursor: 'abc' }],
    answer: page(samples.message),
  },
  addMessage: {
    args: ['HD-1', { body: 'Hello', visibility: 'public' }],
    answer: samples.message,
  },
  listEvents: {
    args: ['HD-1', { limit: 1, cursor: 'abc' }],
    answer: page(samples.event),
  },
  listConsultations: {
    args: ['HD-1'],
    answer: { items: [samples.consultation], pageInfo: {} },
  },
  requestConsultation: {
    args: [
      'HD-1',
      {
        team: 'group:default/billing-admins',
        question: 'Which tariff applies?',
        dueAt: '2026-03-02T10:00:00.000Z',
        blocking: true,
      },
    ],
    answer: samples.consultation,
  },
  performOnConsultation: {
    args: ['HD-1', samples.consultation.id, 'decline', { reason: 'Not ours' }],
    answer: samples.consultation,
  },
  listDeadLetters: {
    args: [{ limit: 200, cursor: 'abc' }],
    answer: page(samples.deadLetter),
  },
  retryDeadLetters: {
    args: ['7'],
    answer: { retried: 1 },
  },
  previewRouting: {
    args: [
      {
        entity: 'component:default/a',
        type: 'incident',
        priority: 'P1',
        desk: 'it',
        ticket: 'HD-1',
      },
    ],
    answer: samples.routing,
  },
  getEntitySummary: {
    args: ['component:default/billing-api'],
    answer: samples.summary,
  },
  recomputeClocks: {
    args: [{ after: 'HD-1', limit: 2 }],
    answer: samples.recomputedClocks,
  },
};

describe('HelpdeskClient', () => {
  it.each(Object.entries(CALLS))(
    'asks by %s for what it was told',
    async (name, { args, answer }) => {
      const method = name as JsonMethod;
      const call: (...args: unknown[]) => Promise<unknown> = (
        client[method] as jest.MockableFunction
      ).bind(client);
      expect(await call(...args, options)).toEqual(answer);
      expect(helpdesk[method]).toHaveBeenCalledTimes(1);
      expect(helpdesk[method]).toHaveBeenCalledWith(
        ...args,
        expect.objectContaining(context),
      );
    },
  );

  it('uploads a file and downloads it', async () => {
    expect(
      await client.uploadAttachment(
        'HD-1',
        new Blob(['abc']),
        'чек №1.txt',
        options,
      ),
    ).toEqual(samples.attachment);
    const [number, file] = helpdesk.uploadAttachment.mock.calls[0];
    expect([number, file.fileName, file.content.toString()]).toEqual([
      'HD-1',
      'чек №1.txt',
      'abc',
    ]);
    const { id } = samples.attachment;
    const blob = await client.downloadAttachment('HD-1', id, options);
    expect(await blob.text()).toBe('abc');
  });

  it('says in what language and how far somebody reads', async () => {
    await client.setLanguage('uk', options);
    expect(helpdesk.setLanguage).toHaveBeenCalledWith(
      { language: 'uk' },
      expect.objectContaining(context),
    );
    await client.markRead('HD-1', options);
    expect(helpdesk.markRead).toHaveBeenCalledWith(
      'HD-1',
      expect.objectContaining(context),
    );
  });

  it('insists on what was seen', async () => {
    await client.updateTicket(
      'HD-1',
      { title: 'New' },
      { token, ifMatch: 's7' },
    );
    expect(helpdesk.updateTicket.mock.calls[0][2].ifMatch).toEqual(['s7']);
  });

  it('passes refusals on', async () => {
    const message = 'There is no ticket HD-2';
    helpdesk.getTicket.mockRejectedValueOnce(new NotFoundError(message));
    await expect(client.getTicket('HD-2', { token })).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message },
    });
  });
});
