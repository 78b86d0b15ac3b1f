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
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import request from 'supertest';
import { expectConforming } from './__testUtils__/expectConforming';
import { fakeHelpdesk, startRouter } from './__testUtils__/startRouter';

const helpdesk = fakeHelpdesk();
let server: Awaited<ReturnType<typeof startRouter>>;

beforeAll(async () => {
  server = await startRouter(helpdesk, mockCredentials.user());
});
afterAll(() => server.close());
beforeEach(() => jest.clearAllMocks());

/** Sends a body as it is written. */
function send(
  method: 'post' | 'patch',
  path: string,
  body: string,
  headers: Record<string, string> = {},
) {
  return request(server.baseUrl)
    [method](path)
    .set({ 'Content-Type': 'application/json', ...headers })
    .send(body);
}

/** What a request that should not get through is answered with. */
async function answerTo(sent: request.Test) {
  const response = await sent;
  expectConforming(response);
  return {
    status: response.status,
    message: response.body.error?.message,
    asked: Object.values(helpdesk).some(({ mock }) => mock.calls.length > 0),
  };
}

function refusal(message: string, status = 400) {
  return { status, message: expect.stringContaining(message), asked: false };
}

const good = { title: 'It is broken', description: '' };
const long = (length: number) => 'x'.repeat(length);
const many = (length: number) => Array(length).fill('a');

describe('bodies of POST /tickets', () => {
  it.each<[string, unknown]>([
    ['title: is required', { description: '' }],
    ['title: must not be empty', { ...good, title: '' }],
    [
      'title: must not have more than 200 characters',
      { ...good, title: long(LIMITS.title + 1) },
    ],
    ['title: must be string', { ...good, title: 1 }],
    ['title: must be string', { ...good, title: null }],
    ['description: is required', { title: 'It is broken' }],
    [
      'description: must not have more than',
      { ...good, description: long(LIMITS.description + 1) },
    ],
    ['foo: unknown field', { ...good, foo: 1 }],
    ['number: unknown field', { ...good, number: 'HD-1' }],
    ['status: unknown field', { ...good, status: 'closed' }],
    ['constructor: unknown field', { ...good, constructor: 1 }],
    ['type: must be equal to one of', { ...good, type: 'problem' }],
    ['type: must be string', { ...good, type: ['incident'] }],
    ['urgency: must be equal to one of', { ...good, urgency: 'HIGH' }],
    ['impact: must be string', { ...good, impact: 3 }],
    ['channel: must be equal to one of', { ...good, channel: 'fax' }],
    ['confidential: must be boolean', { ...good, confidential: 'true' }],
    ['entityRefs: must be array', { ...good, entityRefs: 'component:a/b' }],
    [
      'entityRefs: must not have more than 20 items',
      { ...good, entityRefs: many(LIMITS.entityRefs + 1) },
    ],
    ['entityRefs[1]: must be string', { ...good, entityRefs: ['a', {}] }],
    ['tags: must not have more than', { ...good, tags: many(21) }],
    ['tags[0]: must not have more than', { ...good, tags: [long(51)] }],
    ['requester: must not have fewer than 1', { ...good, requester: {} }],
    [
      'requester: must not have more than 1',
      { ...good, requester: { ref: 'user:default/a', contact: { name: 'A' } } },
    ],
    ['requester.id: unknown field', { ...good, requester: { id: 1 } }],
    [
      'requester.contact.name: is required',
      { ...good, requester: { contact: {} } },
    ],
    [
      'requester.contact.email: must be string',
      { ...good, requester: { contact: { name: 'A', email: {} } } },
    ],
    ['body: must be object', []],
    ['body: must be object', [good]],
  ])('%s', async (message, body) => {
    expect(
      await answerTo(send('post', '/tickets', JSON.stringify(body))),
    ).toEqual(refusal(message));
  });

  it.each([
    ['title: is required', ''],
    ['body: is not readable JSON', '{"title":'],
    ['body: is not readable JSON', 'null'],
    ['body: is not readable JSON', '"text"'],
    [
      '__proto__: unknown field',
      '{"title":"x","description":"","__proto__":{"title":"x"}}',
    ],
    [
      'requester.__proto__: unknown field',
      '{"title":"x","description":"","requester":{"__proto__":{}}}',
    ],
    [
      'tags[0]: must be string',
      `{"title":"x","description":"","tags":${'['.repeat(1e5)}${']'.repeat(
        1e5,
      )}}`,
    ],
    [
      `${long(100)}: unknown field`,
      `{"title":"x","description":"","${long(10_000)}":1}`,
    ],
    ['\u0000: unknown field', '{"title":"x","description":"","\\u0000":1}'],
  ])('%s for raw JSON', async (message, body) => {
    expect(await answerTo(send('post', '/tickets', body))).toEqual(
      refusal(message),
    );
  });

  it('must not be too big', async () => {
    expect(
      await answerTo(send('post', '/tickets', JSON.stringify(long(2 ** 20)))),
    ).toEqual(refusal('body: must not exceed 1mb', 413));
  });

  it.each([
    ['text/plain', 'title=x'],
    ['application/x-www-form-urlencoded', 'title=x'],
    ['application/jsonp', '{}'],
    ['', '{}'],
  ])('must be JSON, not "%s"', async (type, body) => {
    expect(
      await answerTo(send('post', '/tickets', body, { 'Content-Type': type })),
    ).toEqual(refusal('Content-Type: must be application/json', 415));
  });

  it.each([
    ['klingon'],
    ['utf-7'],
    ['UTF-16'],
    ['utf-16le'],
    ['utf-32'],
    ['iso-8859-1'],
    ['"utf-7"'],
    ['utf-8; charset=utf-7'],
  ])('must be of the one character set, not %s', async charset => {
    expect(
      await answerTo(
        send('post', '/tickets', '{}', {
          'Content-Type': `application/json; charset=${charset}`,
        }),
      ),
    ).toEqual(refusal('body: unsupported charset', 415));
  });

  it.each(['utf-8', 'UTF-8', '"utf-8"'])('may say %s', async charset => {
    const { status } = await answerTo(
      send('post', '/tickets', '{"title":"x","description":""}', {
        'Content-Type': `application/json; charset=${charset}`,
      }),
    );
    expect(status).not.toBe(415);
  });
});

describe('bodies of other requests', () => {
  it.each<['post' | 'patch', string, string, unknown]>([
    ['patch', '', 'body: must not have fewer than 1', {}],
    ['patch', '', 'title: must not be empty', { title: '' }],
    ['patch', '', 'status: unknown field', { status: 'closed' }],
    ['patch', '', 'desk: unknown field', { desk: 'it' }],
    ['patch', '', 'watchers: must not have more', { watchers: many(51) }],
    ['patch', '', 'confidential: must be boolean', { confidential: 1 }],
    ['post', '/messages', 'body: is required', { visibility: 'public' }],
    ['post', '/messages', 'visibility: is required', { body: 'x' }],
    [
      'post',
      '/messages',
      'visibility: must be equal to one of',
      { body: 'x', visibility: 'secret' },
    ],
    [
      'post',
      '/messages',
      'body: must not have more than',
      { body: long(LIMITS.message + 1), visibility: 'public' },
    ],
    [
      'post',
      '/messages',
      'author: unknown field',
      { body: 'x', visibility: 'public', author: 'x' },
    ],
    ['post', '/claim', 'force: unknown field', { force: true }],
    ['post', '/assign', 'assignee: is required', {}],
    ['post', '/escalate', 'reason: is required', { team: 'group:a/b' }],
    ['post', '/escalate', 'team: must be string', { team: null, reason: 'x' }],
    ['post', '/return', 'reason: must not be empty', { reason: '' }],
    ['post', '/recall', 'reason: must be string', { reason: 1 }],
    ['post', '/pend', 'reason: must be equal to one of', { reason: 'tired' }],
    [
      'post',
      '/pend',
      'until: must match format "date-time"',
      { reason: 'scheduled', until: 'tomorrow' },
    ],
    [
      'post',
      '/pend',
      'until: must match format "date-time"',
      { reason: 'scheduled', until: '2026-02-30T10:00:00Z' },
    ],
    ['post', '/resolve', 'resolution: is required', {}],
    ['post', '/reject-resolution', 'reason: is required', {}],
    [
      'post',
      '/reopen',
      'reason: must not have more than',
      { reason: long(LIMITS.reason + 1) },
    ],
  ])('%s %s: %s', async (method, below, message, body) => {
    expect(
      await answerTo(
        send(method, `/tickets/HD-1${below}`, JSON.stringify(body)),
      ),
    ).toEqual(refusal(message));
  });
});

describe('addresses', () => {
  it.each([
    ['/tickets?foo=1', 'foo: unknown parameter'],
    ['/tickets?__proto__=1', '__proto__: unknown parameter'],
    ['/tickets?__proto__[view]=mine', '__proto__[view]: unknown parameter'],
    ['/tickets?constructor=1', 'constructor: unknown parameter'],
    ['/tickets?status[]=open', 'status[]: unknown parameter'],
    ['/tickets?status=opened', 'status[0]: must be equal to one of'],
    ['/tickets?status=open&status=x', 'status[1]: must be equal to one of'],
    ['/tickets?status=', 'status: must not be empty'],
    ['/tickets?view=all', 'view: must be equal to one of'],
    ['/tickets?view=mine&view=queue', 'view: must be string'],
    ['/tickets?priority=p1', 'priority[0]: must be equal to one of'],
    [
      '/tickets?fields=title&fields=secrets',
      'fields[1]: must be equal to one of',
    ],
    ['/tickets?fields=', 'fields'],
    ['/tickets?orderBy=title', 'orderBy: must be equal to one of'],
    ['/tickets?orderBy=urgency:up', 'orderBy: must be equal to one of'],
    ['/tickets?limit=0', 'limit: must be >= 1'],
    ['/tickets?limit=201', 'limit: must be <= 200'],
    ['/tickets?limit=-1', 'limit: must be >= 1'],
    ['/tickets?limit=1.5', 'limit: must be integer'],
    ['/tickets?limit=many', 'limit: must be integer'],
    ['/tickets?limit=5&limit=6', 'limit: must be integer'],
    ['/tickets?limit=', 'limit: must not be empty'],
    ['/tickets?count=1', 'count: must be boolean'],
    ['/tickets?archived=yes', 'archived: must be boolean'],
    [`/tickets?cursor=${long(2001)}`, 'cursor: must not have more than'],
    ['/tickets?cursor=%00', 'cursor: must not contain NUL'],
    ['/tickets?text=a%00b', 'text: must not contain NUL'],
    [`/tickets?text=${long(201)}`, 'text: must not have more than 200'],
    ['/tickets?tag=%00', 'tag[0]: must not contain NUL'],
    ['/tickets?desk=%00', 'desk[0]: must not contain NUL'],
    ['/tickets?team=group:default/a%00', 'team[0]: must not contain NUL'],
    [
      `/tickets?team=${many(51).join('&team=')}`,
      'team: must not have more than 50 items',
    ],
    ['/tickets?text=%ED%A0%80', 'query: is not percent-encoded UTF-8'],
    ['/tickets?text=%zz', 'query: is not percent-encoded UTF-8'],
    ['/tickets/%ED%A0%80', 'path: is not percent-encoded UTF-8'],
    ['/tickets/HD-1%00', 'number: must not contain NUL'],
    [`/tickets/${long(201)}`, 'number: must not have more than'],
    ['/tickets/HD-1?fields=title', 'fields: unknown parameter'],
    ['/tickets/HD-1%00/messages', 'number: must not contain NUL'],
    ['/tickets/HD-1/messages?limit=0', 'limit: must be >= 1'],
    ['/tickets/HD-1/events?cursor=', 'cursor: must not be empty'],
    ['/routing/preview?type=x', 'type: must be equal to one of'],
    ['/routing/preview?priority=P5', 'priority: must be equal to one of'],
    ['/routing/preview?ticket=%00', 'ticket: must not contain NUL'],
    ['/routing/preview?entity=a&entity=b', 'entity: must be string'],
    ['/entities/a/b/%00/summary', 'name: must not contain NUL'],
    ['/me?a=b', 'a: unknown parameter'],
    ['/openapi.json?a=b', 'a: unknown parameter'],
  ])('%s', async (path, message) => {
    expect(await answerTo(request(server.baseUrl).get(path))).toEqual(
      refusal(message),
    );
  });
});

describe('headers', () => {
  it.each([['a b'], ['ключ'], [long(256)], ['tab\there']])(
    'Idempotency-Key: %s',
    async key => {
      expect(
        await answerTo(
          send('post', '/tickets', JSON.stringify(good), {
            'Idempotency-Key': Buffer.from(key).toString('latin1'),
          }),
        ),
      ).toEqual(
        refusal('Idempotency-Key: must be 1 to 255 visible ASCII characters'),
      );
    },
  );

  it.each(['3', '"3', 'W/3', '"3" "4"', '*, "3"', ',', '"3",', 'w/"3"'])(
    'If-Match: %s',
    async tag => {
      expect(
        await answerTo(
          send('patch', '/tickets/HD-1', '{"title":"x"}', { 'If-Match': tag }),
        ),
      ).toEqual(refusal('If-Match: must be *, or entity tags such as "3"'));
    },
  );
});
