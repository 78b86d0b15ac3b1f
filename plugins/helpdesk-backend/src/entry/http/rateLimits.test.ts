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
import request from 'supertest';
import { expectConforming } from './__testUtils__/expectConforming';
import { fakeHelpdesk, startRouter } from './__testUtils__/startRouter';

const ticket = { title: 'It is broken', description: '' };
const message = { body: 'Hello', visibility: 'public' };

const person = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);
const program = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'helpdesk',
  });

let server: Awaited<ReturnType<typeof startRouter>>;

beforeEach(async () => {
  server = await startRouter(fakeHelpdesk(), mockCredentials.none(), {
    people: { tickets: 2, changes: 3, files: 1 },
    programs: { tickets: 4, changes: Infinity, files: Infinity },
  });
});
afterEach(() => server.close());

async function send(
  authorization: string,
  method: 'get' | 'post' | 'patch',
  path: string,
  body?: object,
) {
  const sent = request(server.baseUrl)
    [method](path)
    .set('Authorization', authorization);
  const response = await (path.endsWith('/attachments')
    ? sent.attach('file', Buffer.from('x'), 'x.txt')
    : sent.send(body));
  expectConforming(response);
  return response;
}

const file = (authorization: string) =>
  send(authorization, 'post', '/tickets', ticket);

it('lets a person write so often in a minute, and says when to try again', async () => {
  expect((await file(person('a'))).status).toBe(201);
  expect((await file(person('a'))).status).toBe(201);
  const refused = await file(person('a'));
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({
    error: {
      name: 'TooManyRequestsError',
      message: 'Too many requests; try again in a minute',
    },
    response: { statusCode: 429 },
  });
  const wait = Number(refused.get('Retry-After'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
});

it('tells callers apart by who they are, all from one address', async () => {
  for (const name of ['a', 'b', 'c']) {
    expect((await file(person(name))).status).toBe(201);
    expect((await file(person(name))).status).toBe(201);
    expect((await file(person(name))).status).toBe(429);
  }
});

it('counts each kind by itself, and every way to write', async () => {
  const paths = ['/messages', '/claim', '/resolve'];
  const bodies = [message, {}, { resolution: 'Restarted' }];
  for (const [index, path] of paths.entries()) {
    const sent = send(
      person('a'),
      'post',
      `/tickets/HD-1${path}`,
      bodies[index],
    );
    expect((await sent).ok).toBe(true);
  }
  const edit = () => send(person('a'), 'patch', '/tickets/HD-1', ticket);
  expect((await edit()).status).toBe(429);
  const upload = () => send(person('a'), 'post', '/tickets/HD-1/attachments');
  expect((await upload()).status).toBe(201);
  expect((await upload()).status).toBe(429);
  expect((await file(person('a'))).status).toBe(201);
});

it('counts what is refused, too', async () => {
  for (const status of [400, 400, 429]) {
    const response = await send(person('a'), 'post', '/tickets', {});
    expect(response.status).toBe(status);
  }
});

it.each(['/tickets/', '/TICKETS', '/tickets?'])(
  'knows %s for what it is',
  async path => {
    for (const status of [201, 201, 429]) {
      const response = await request(server.baseUrl)
        .post(path)
        .set('Authorization', person('a'))
        .send(ticket);
      expect(response.status).toBe(status);
    }
  },
);

it('does not count reading', async () => {
  for (let count = 0; count < 10; count++) {
    expect((await send(person('a'), 'get', '/tickets')).status).toBe(200);
  }
});

it('has other rates for programs, each its own', async () => {
  for (const name of ['phone', 'mail']) {
    for (const status of [201, 201, 201, 201, 429]) {
      expect((await file(program(`external:${name}`))).status).toBe(status);
    }
  }
  for (let count = 0; count < 10; count++) {
    const response = await send(
      program('external:phone'),
      'post',
      '/tickets/HD-1/messages',
      message,
    );
    expect(response.status).toBe(201);
  }
});

it('counts no anonymous request as anybody’s', async () => {
  expect((await file(mockCredentials.none.header())).status).toBe(401);
});
