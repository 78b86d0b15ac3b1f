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

import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { HelpdeskClient } from './HelpdeskClient';

const BASE_URL = 'http://backend.test/api/helpdesk';
const client = new HelpdeskClient({
  discoveryApi: { getBaseUrl: async () => BASE_URL },
});

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Answers any request with what arrived, so that a test can look at it. */
function echo() {
  server.use(
    http.all(`${BASE_URL}/*`, async ({ request }) =>
      HttpResponse.json({
        method: request.method,
        path: request.url.slice(BASE_URL.length),
        headers: Object.fromEntries(request.headers),
        body: request.body ? await request.json() : undefined,
      }),
    ),
  );
}

describe('HelpdeskClient', () => {
  beforeEach(echo);

  it.each([
    [
      'a list with repeated filters',
      () =>
        client.listTickets({ status: ['new', 'open'], text: 'a&b', limit: 5 }),
      {
        method: 'GET',
        path: '/tickets?status=new&status=open&text=a%26b&limit=5',
      },
    ],
    [
      'a list with what is asked of its tickets',
      () => client.listTickets({ fields: ['number', 'clocks'] }),
      { method: 'GET', path: '/tickets?fields=number&fields=clocks' },
    ],
    [
      'a verb',
      () => client.perform('HD-1', 'return', { reason: 'not ours' }),
      {
        method: 'POST',
        path: '/tickets/HD-1/return',
        body: { reason: 'not ours' },
      },
    ],
    [
      'a summary of an entity',
      () => client.getEntitySummary('component:default/a b'),
      { method: 'GET', path: '/entities/component/default/a%20b/summary' },
    ],
    [
      'a number that tries to leave its place',
      () => client.getTicket('../me'),
      { method: 'GET', path: '/tickets/..%2Fme' },
    ],
  ])('sends %s', async (_, call, expected) => {
    expect(await call()).toMatchObject(expected);
  });

  it('sends the entity tag, the idempotency key and the token as headers', async () => {
    const sent = await client.updateTicket(
      'HD-1',
      { title: 'New' },
      { ifMatch: 's7', idempotencyKey: 'once', token: 'secret' },
    );
    expect(sent).toMatchObject({
      method: 'PATCH',
      headers: {
        'if-match': '"s7"',
        'idempotency-key': 'once',
        authorization: 'Bearer secret',
      },
    });
  });

  it('rejects with what the backend said', async () => {
    server.use(
      http.get(`${BASE_URL}/tickets/HD-9`, () =>
        HttpResponse.json(
          {
            error: {
              name: 'NotFoundError',
              message: 'There is no ticket HD-9',
            },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
      ),
    );
    await expect(client.getTicket('HD-9')).rejects.toMatchObject({
      statusCode: 404,
      cause: { message: 'There is no ticket HD-9' },
    });
  });
});
