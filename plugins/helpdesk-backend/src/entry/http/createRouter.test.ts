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
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import request from 'supertest';
import { PreconditionFailedError } from '../../application/errors/PreconditionFailedError';
import { expectConforming } from './__testUtils__/expectConforming';
import * as samples from './__testUtils__/samples';
import { fakeHelpdesk, startRouter } from './__testUtils__/startRouter';
import { VERBS } from './openapi/paths/verbs';

const helpdesk = fakeHelpdesk();
const operator = mockCredentials.user('user:default/operator');
const asOperator = {
  Authorization: mockCredentials.user.header('user:default/operator'),
};
let server: Awaited<ReturnType<typeof startRouter>>;

beforeAll(async () => {
  server = await startRouter(helpdesk);
});
afterAll(() => server.close());
beforeEach(() => jest.clearAllMocks());

const newTicket = { title: 'It is broken', description: '' };

/** A valid body for each verb. */
const VERB_BODIES: Record<string, object> = {
  assign: { assignee: 'user:default/operator-2' },
  escalate: { reason: 'Hardware' },
  return: { reason: 'Not ours' },
  pend: { reason: 'third-party' },
  resolve: { resolution: 'Restarted' },
  'reject-resolution': { reason: 'Still broken' },
};

describe('routes', () => {
  it.each([
    ['GET', '/me', 'getMe', []],
    ['GET', '/tickets', 'listTickets', [{}]],
    [
      'GET',
      '/tickets?status=open&status=new&team=group:default/a&count=true&limit=5',
      'listTickets',
      [
        {
          status: ['open', 'new'],
          team: ['group:default/a'],
          count: true,
          limit: 5,
        },
      ],
    ],
    [
      'GET',
      '/tickets?orderBy=createdAt:asc&text=a+b%2Cc&view=mine&cursor=x%3D',
      'listTickets',
      [{ orderBy: 'createdAt:asc', text: 'a b,c', view: 'mine', cursor: 'x=' }],
    ],
    ['GET', '/tickets?text=', 'listTickets', [{ text: '' }]],
    ['GET', '/tickets/HD-1', 'getTicket', ['HD-1']],
    ['GET', '/tickets/hd%2F1', 'getTicket', ['hd/1']],
    ['GET', '/tickets/HD-1/messages', 'listMessages', ['HD-1', {}]],
    [
      'GET',
      '/tickets/HD-1/messages?limit=200&cursor=c',
      'listMessages',
      ['HD-1', { limit: 200, cursor: 'c' }],
    ],
    ['GET', '/tickets/HD-1/events', 'listEvents', ['HD-1', {}]],
    ['GET', '/tickets/HD-1/consultations', 'listConsultations', ['HD-1']],
    [
      'GET',
      '/routing/preview?entity=component:default/a&type=question&priority=P1&desk=it',
      'previewRouting',
      [
        {
          entity: 'component:default/a',
          type: 'question',
          priority: 'P1',
          desk: 'it',
        },
      ],
    ],
    [
      'GET',
      '/routing/preview?ticket=HD-1',
      'previewRouting',
      [{ ticket: 'HD-1' }],
    ],
    [
      'GET',
      '/entities/component/default/billing-api/summary',
      'getEntitySummary',
      ['component:default/billing-api'],
    ],
  ] as const)('%s %s calls %s', async (_, path, operation, args) => {
    const response = await request(server.baseUrl).get(path).set(asOperator);
    expect(response.status).toBe(200);
    expectConforming(response);
    expect(helpdesk[operation]).toHaveBeenCalledTimes(1);
    expect(helpdesk[operation]).toHaveBeenCalledWith(
      ...args,
      expect.objectContaining({ credentials: operator }),
    );
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('registers a ticket and says where it is', async () => {
    const response = await request(server.baseUrl)
      .post('/tickets')
      .set({ ...asOperator, 'Idempotency-Key': 'abc' })
      .send(newTicket);
    expect(response.status).toBe(201);
    expectConforming(response);
    expect(response.body).toEqual(samples.ticket);
    expect(response.headers.location).toBe('/api/helpdesk/tickets/HD-1');
    expect(response.headers.etag).toBe('"s7"');
    expect(helpdesk.createTicket).toHaveBeenCalledWith(
      newTicket,
      expect.objectContaining({
        credentials: operator,
        idempotencyKey: 'abc',
      }),
    );
  });

  it('edits a ticket', async () => {
    const response = await request(server.baseUrl)
      .patch('/tickets/HD-1')
      .set(asOperator)
      .send({ urgency: 'low', watchers: [] });
    expect(response.status).toBe(200);
    expectConforming(response);
    expect(helpdesk.updateTicket).toHaveBeenCalledWith(
      'HD-1',
      { urgency: 'low', watchers: [] },
      expect.objectContaining({ credentials: operator, ifMatch: undefined }),
    );
  });

  it('adds a message', async () => {
    const body = { body: 'Hello', visibility: 'internal' };
    const response = await request(server.baseUrl)
      .post('/tickets/HD-1/messages')
      .set({ ...asOperator, 'Idempotency-Key': 'abc' })
      .send(body);
    expect(response.status).toBe(201);
    expectConforming(response);
    expect(helpdesk.addMessage).toHaveBeenCalledWith(
      'HD-1',
      body,
      expect.objectContaining({
        credentials: operator,
        idempotencyKey: 'abc',
        ifMatch: undefined,
      }),
    );
  });

  it.each(VERBS)('performs %s', async verb => {
    const body = VERB_BODIES[verb];
    const response = await request(server.baseUrl)
      .post(`/tickets/HD-1/${verb}`)
      .set(asOperator)
      .send(body);
    expect(response.status).toBe(200);
    expectConforming(response);
    expect(helpdesk.perform).toHaveBeenCalledWith(
      'HD-1',
      verb,
      body ?? {},
      expect.objectContaining({ credentials: operator }),
    );
  });

  it('asks another team', async () => {
    const body = { team: 'group:default/a', question: 'Whose is it?' };
    const response = await request(server.baseUrl)
      .post('/tickets/HD-1/consultations')
      .set({ ...asOperator, 'Idempotency-Key': 'abc', 'If-Match': '"s7"' })
      .send(body);
    expect(response.status).toBe(201);
    expectConforming(response);
    expect(helpdesk.requestConsultation).toHaveBeenCalledWith(
      'HD-1',
      body,
      expect.objectContaining({
        credentials: operator,
        idempotencyKey: 'abc',
        ifMatch: ['s7'],
      }),
    );
  });

  it.each([
    ['accept', undefined],
    ['answer', { answer: 'Ours' }],
    ['decline', { reason: 'Not ours' }],
    ['cancel', undefined],
  ])('has a consultation %sed', async (action, body) => {
    const response = await request(server.baseUrl)
      .post(`/tickets/HD-1/consultations/c-1/${action}`)
      .set({ ...asOperator, 'Idempotency-Key': 'abc', 'If-Match': '"s7"' })
      .send(body);
    expect(response.status).toBe(200);
    expectConforming(response);
    expect(helpdesk.performOnConsultation).toHaveBeenCalledWith(
      'HD-1',
      'c-1',
      action,
      body ?? {},
      expect.objectContaining({
        credentials: operator,
        idempotencyKey: 'abc',
        ifMatch: ['s7'],
      }),
    );
  });

  it('lets programs in, too', async () => {
    const response = await request(server.baseUrl)
      .get('/me')
      .set('Authorization', mockCredentials.service.header());
    expect(response.status).toBe(200);
    expect(helpdesk.getMe.mock.calls[0][0].credentials).toEqual(
      mockCredentials.service(),
    );
  });

  it('serves the document with its own address', async () => {
    const response = await request(server.baseUrl)
      .get('/openapi.json')
      .set(asOperator);
    expectConforming(response);
    expect(response.body).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: '/api/helpdesk' }],
      paths: { '/tickets': {}, '/tickets/{number}/reject-resolution': {} },
    });
  });
});

describe('refusals', () => {
  it.each([
    [400, new InputError('title: must not be empty')],
    [403, new NotAllowedError('You may not')],
    [404, new NotFoundError('There is no ticket HD-1')],
    [409, new ConflictError('Not possible from closed')],
    [412, new PreconditionFailedError('It has changed')],
    [503, new ServiceUnavailableError('The catalog does not answer')],
  ])('answers %d with the error body of Backstage', async (status, error) => {
    helpdesk.perform.mockRejectedValueOnce(error);
    const response = await request(server.baseUrl)
      .post('/tickets/HD-1/claim')
      .set(asOperator);
    expect(response.status).toBe(status);
    expectConforming(response);
    expect(response.body).toMatchObject({
      error: { name: error.name, message: error.message },
      response: { statusCode: status },
    });
  });

  it.each([
    ['post', '/tickets/HD-1/merge'],
    ['post', '/tickets/HD-1/link'],
    ['get', '/figures'],
    ['post', '/calls'],
    ['get', '/surveys/token'],
    ['get', '/'],
    ['get', '/nothing'],
  ] as const)('knows no %s %s yet', async (method, path) => {
    const response = await request(server.baseUrl)
      [method](path)
      .set(asOperator);
    expect(response.status).toBe(404);
    expectConforming(response);
    expect(response.body.error.name).toBe('NotFoundError');
  });

  it.each([
    ['delete', '/tickets/HD-1', ['GET', 'PATCH']],
    ['put', '/tickets', ['GET', 'POST']],
    ['get', '/tickets/HD-1/claim', ['POST']],
    ['head', '/tickets', ['GET', 'POST']],
  ] as const)('refuses to %s %s', async (method, path, allowed) => {
    const response = await request(server.baseUrl)
      [method](path)
      .set(asOperator);
    expect(response.status).toBe(405);
    expect(response.headers.allow.split(', ').sort()).toEqual(allowed);
    expect(helpdesk.listTickets).not.toHaveBeenCalled();
  });
});

describe('anonymous requests', () => {
  it.each([
    ['get', '/me', undefined],
    ['get', '/openapi.json', undefined],
    ['get', '/tickets?foo=bar', undefined],
    ['get', '/nothing', undefined],
    ['get', '/tickets/%ED%A0%80', undefined],
    ['post', '/tickets', '{"title":'],
    ['post', '/tickets', '{"foo":1}'],
    ['post', '/tickets', JSON.stringify('x'.repeat(2_000_000))],
    ['delete', '/tickets', undefined],
  ] as const)('%s %s is refused before anything else', async (...options) => {
    const [method, path, body] = options;
    const response = await request(server.baseUrl)
      [method](path)
      .set('Content-Type', 'application/json')
      .send(body);
    expect(response.status).toBe(401);
    expectConforming(response);
  });
});

describe('entity tags', () => {
  it.each([
    ['"s7"', 304],
    ['W/"s7"', 304],
    ['"s6", "s7"', 304],
    ['*', 304],
    ['"s6"', 200],
    ['"p7"', 200],
    ['"7"', 200],
    ['nonsense', 200],
  ])('reads If-None-Match: %s', async (tag, status) => {
    const response = await request(server.baseUrl)
      .get('/tickets/HD-1')
      .set({ ...asOperator, 'If-None-Match': tag });
    expect(response.status).toBe(status);
    expect(response.headers.etag).toBe('"s7"');
    expectConforming(response);
  });

  it.each([
    ['"s3"', ['s3']],
    ['W/"s3"', ['s3']],
    ['*', undefined],
    ['"s3", W/"p7"', ['s3', 'p7']],
    ['"s3","p4"', ['s3', 'p4']],
    ['""', ['']],
  ])('reads If-Match: %s', async (tag, ifMatch) => {
    const send = (method: 'patch' | 'post', path: string, body: object) =>
      request(server.baseUrl)
        [method](path)
        .set({ ...asOperator, 'If-Match': tag })
        .send(body)
        .expect(response => expect(response.status).toBeLessThan(300));
    await send('patch', '/tickets/HD-1', { title: 'New' });
    await send('post', '/tickets/HD-1/claim', {});
    await send('post', '/tickets/HD-1/messages', {
      body: 'Hello',
      visibility: 'public',
    });
    const contexts = [
      helpdesk.updateTicket.mock.calls[0][2],
      helpdesk.perform.mock.calls[0][3],
      helpdesk.addMessage.mock.calls[0][2],
    ];
    expect(contexts.map(context => context.ifMatch)).toEqual([
      ifMatch,
      ifMatch,
      ifMatch,
    ]);
  });
});
