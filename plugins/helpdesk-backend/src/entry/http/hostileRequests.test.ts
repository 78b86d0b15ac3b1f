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

import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import fc from 'fast-check';
import { AddressInfo, connect } from 'node:net';
import { testDatabases } from '../../store/__testUtils__/databases';
import { Sending, startHelpdesk } from './__testUtils__/startHelpdesk';

const databases = testDatabases();

const ticket = {
  title: 'It beeps',
  description: '',
  type: 'incident',
  urgency: 'high',
  impact: 'low',
  entityRefs: ['resource:default/pos-terminal-0001'],
  desk: 'service-desk',
  channel: 'phone',
  requester: { contact: { name: 'Olena', email: 'o@example.com', phone: '1' } },
  tags: ['pos'],
  confidential: false,
};

/** Every request with a body, by method and path, and a body that is good. */
const REQUESTS: [method: 'post' | 'patch', path: string, body: object][] = [
  ['post', '/tickets', ticket],
  [
    'patch',
    '/tickets/HD-1',
    { ...ticketPatch(), watchers: ['user:default/developer'] },
  ],
  [
    'post',
    '/tickets/HD-1/messages',
    { body: 'Hello', visibility: 'internal', attachments: [] },
  ],
  ['post', '/tickets/HD-1/claim', {}],
  ['post', '/tickets/HD-1/assign', { assignee: 'user:default/operator-2' }],
  ['post', '/tickets/HD-1/release', {}],
  [
    'post',
    '/tickets/HD-1/escalate',
    { team: 'group:default/pos-support', reason: 'Theirs' },
  ],
  ['post', '/tickets/HD-1/accept', {}],
  ['post', '/tickets/HD-1/return', { reason: 'Not ours' }],
  ['post', '/tickets/HD-1/recall', { reason: 'Ours' }],
  [
    'post',
    '/tickets/HD-1/pend',
    { reason: 'scheduled', until: '2999-01-01T00:00:00Z', message: 'Soon' },
  ],
  ['post', '/tickets/HD-1/resume', {}],
  ['post', '/tickets/HD-1/resolve', { resolution: 'Replaced' }],
  ['post', '/tickets/HD-1/reject-resolution', { reason: 'It beeps' }],
  ['post', '/tickets/HD-1/close', {}],
  ['post', '/tickets/HD-1/reopen', { reason: 'It beeps' }],
];

function ticketPatch() {
  const { desk, channel, requester, ...patch } = ticket;
  return patch;
}

/** JSON of every shape, with what has a meaning to JavaScript or to SQL. */
const hostileJson = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    "'; drop table tickets; --",
    Number.MAX_SAFE_INTEGER + 2,
    -1e308,
    { __proto__: null, constructor: { prototype: { polluted: true } } },
    Array(1000).fill(null),
    [[[[[[]]]]]],
    'x'.repeat(LIMITS.description + 1),
  ),
);

const JSON_HEADERS = { 'Content-Type': 'application/json' };

describe('hostile requests', () => {
  let send: Awaited<ReturnType<typeof startHelpdesk>>;

  beforeAll(async () => {
    send = await startHelpdesk(await databases.init('SQLITE_3'));
    await send('operator', 'post', '/tickets', { body: ticket });
  });

  async function statusOf(
    method: 'get' | 'post' | 'put' | 'patch',
    path: string,
    sending: Sending = {},
  ): Promise<number> {
    return (await send('operator', method, path, sending)).status;
  }

  it('leave the helpdesk and its objects as they are', async () => {
    for (const key of ['__proto__', 'constructor']) {
      const body = `{"${key}":{"polluted":true,"prototype":{"polluted":true}}}`;
      const sent = { body, headers: JSON_HEADERS };
      expect(await statusOf('post', '/tickets', sent)).toBe(400);
      expect(await statusOf('get', `/tickets?${key}=x`)).toBe(400);
    }
    expect({}).not.toHaveProperty('polluted');
  });

  describe.each(REQUESTS)('%s %s', (method, path, good) => {
    it('with anything for a body', async () => {
      const property = fc.asyncProperty(hostileJson, async body => {
        const sent = {
          body: JSON.stringify(body) ?? '',
          headers: JSON_HEADERS,
        };
        expect(await statusOf(method, path, sent)).toBeLessThan(500);
      });
      await fc.assert(property, { numRuns: 30 });
    });

    it('with anything in a field', async () => {
      const property = fc.asyncProperty(
        fc.constantFrom('', 'toString', ...Object.keys(good)),
        hostileJson,
        async (field, value) => {
          const sent = { body: { ...good, [field]: value } };
          expect(await statusOf(method, path, sent)).toBeLessThan(500);
        },
      );
      await fc.assert(property, { numRuns: 40 });
    });

    it.each([
      ['an array', '['.repeat(4e5)],
      ['a closed array', `${'['.repeat(2e5)}${']'.repeat(2e5)}`],
      ['an object', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`],
      ['a field', `{"title":${'[{"title":'.repeat(5e4)}1${'}]'.repeat(5e4)}}`],
      ['a prototype', `${'{"__proto__":'.repeat(5e4)}{}${'}'.repeat(5e4)}`],
      ['a huge number', '{"title":1e999999,"description":-1e999999}'],
      ['many keys', `{${Array.from({ length: 5e4 }, (_, i) => `"k${i}":0`)}}`],
      ['one key twice', '{"title":"a","title":["b"],"description":{}}'],
    ])('with %s, many times over', async (_, body) => {
      const sent = { body, headers: JSON_HEADERS };
      expect(await statusOf(method, path, sent)).toBe(400);
    });

    it('with several of a header, or odd ones', async () => {
      const values = ['"1"', '"1", "2"', 'a', '*', '', '\xff', 'W/"1"', 'x, y'];
      const property = fc.asyncProperty(
        fc.constantFrom('Idempotency-Key', 'If-Match', 'If-None-Match'),
        fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
        async (header, given) => {
          const sent = { body: good, headers: { [header]: given } };
          expect(await statusOf(method, path, sent)).toBeLessThan(500);
        },
      );
      await fc.assert(property, { numRuns: 15 });
    });
  });

  describe('cursors', () => {
    const LISTS = [
      '/tickets?limit=1',
      '/tickets?limit=1&orderBy=updatedAt:asc',
      '/tickets/HD-1/messages?limit=1',
      '/tickets/HD-1/events?limit=1',
    ];
    let cursors: string[];

    beforeAll(async () => {
      for (const body of ['One', 'Two']) {
        await send('operator', 'post', '/tickets', { body: ticket });
        await send('operator', 'post', '/tickets/HD-1/messages', {
          body: { body, visibility: 'public' },
        });
      }
      cursors = await Promise.all(
        LISTS.map(async list => {
          const { body } = await send('operator', 'get', list);
          return body.pageInfo.nextCursor;
        }),
      );
    });

    const follow = (list: string, cursor: string) =>
      statusOf('get', `${list}&cursor=${encodeURIComponent(cursor)}`);

    it('are good for the list that gave them, and for no other', async () => {
      expect(cursors).not.toContain(undefined);
      for (const [of, cursor] of cursors.entries()) {
        for (const [at, list] of LISTS.entries()) {
          expect(await follow(list, cursor)).toBe(of === at ? 200 : 400);
        }
      }
    });

    it('are refused when they are changed', async () => {
      const property = fc.asyncProperty(
        fc.nat(LISTS.length - 1),
        fc.nat(),
        fc.constantFrom(...'AZaz09-_=%{"'),
        async (list, position, character) => {
          const cursor = cursors[list];
          const at = position % cursor.length;
          const forged = cursor.slice(0, at) + character + cursor.slice(at + 1);
          const status = await follow(LISTS[list], forged);
          expect(status === 200 || status === 400).toBe(true);
        },
      );
      await fc.assert(property, { numRuns: 100 });
    });

    it('are refused when they are made up', async () => {
      const property = fc.asyncProperty(
        fc.nat(LISTS.length - 1),
        fc.oneof(
          fc.jsonValue(),
          fc.tuple(
            fc.constantFrom('events', 'messages', 'updatedAt', '__proto__'),
            fc.constantFrom('asc', 'desc', 'toString'),
            fc.constantFrom('after', 'before'),
            fc.oneof(fc.double(), fc.maxSafeInteger(), fc.string()),
          ),
        ),
        async (list, payload) => {
          const forged = Buffer.from(JSON.stringify(payload) ?? '');
          const status = await follow(
            LISTS[list],
            forged.toString('base64url'),
          );
          expect(status === 200 || status === 400).toBe(true);
        },
      );
      await fc.assert(property, { numRuns: 100 });
    });
  });

  describe('addresses', () => {
    it.each([
      '/tickets/HD-99999999999999999999999999',
      '/tickets/HD-0',
      '/tickets/HD--1',
      '/tickets/HD-1e3',
      '/tickets/HD-9223372036854775808',
      '/tickets/__proto__',
      '/tickets/constructor/messages',
      '/tickets/HD-1/attachments/__proto__',
      '/tickets/HD-1/toString',
      '/entities/__proto__/constructor/toString/summary',
    ])('%s', async path => {
      expect(await statusOf('get', path)).toBe(
        path.endsWith('/summary') ? 200 : 404,
      );
    });

    it('with numbers beyond all bounds', async () => {
      const values = ['9'.repeat(400), '1e400', '-0', 'NaN', '２'];
      for (const value of values) {
        const path = `/tickets?limit=${encodeURIComponent(value)}`;
        expect(await statusOf('get', path)).toBe(400);
      }
      expect(
        await statusOf('patch', '/tickets/HD-1', {
          body: { title: 'x' },
          headers: { 'If-Match': `"${'9'.repeat(400)}"` },
        }),
      ).toBe(412);
    });
  });

  describe('forms', () => {
    const path = '/tickets/HD-1/attachments';
    const disposition = 'Content-Disposition: form-data; name="file"';
    const upload = (body: string, type = 'multipart/form-data; boundary=b') =>
      statusOf('post', path, {
        body: Buffer.from(body, 'latin1'),
        headers: { 'Content-Type': type },
      });

    it('that are good are taken', async () => {
      const part = `${disposition}; filename="a.txt"\r\n\r\nx`;
      expect(await upload(`--b\r\n${part}\r\n--b--\r\n`)).toBe(201);
    });

    it.each([
      ['nothing', ''],
      ['no end', `--b\r\n${disposition}; filename="a.txt"\r\n\r\nx`],
      [
        'no name',
        '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n',
      ],
      ['no file', `--b\r\n${disposition}\r\n\r\nx\r\n--b--\r\n`],
      ['no header', '--b\r\n\r\nx\r\n--b--\r\n'],
      ['a broken header', '--b\r\nContent-Disposition\r\n\r\nx\r\n--b--\r\n'],
      [
        'an endless header',
        `--b\r\n${disposition}; filename="${'x'.repeat(
          1e5,
        )}"\r\n\r\nx\r\n--b--\r\n`,
      ],
      [
        'many headers',
        `--b\r\n${'X-A: b\r\n'.repeat(
          5000,
        )}${disposition}; filename="a"\r\n\r\nx\r\n--b--\r\n`,
      ],
      [
        'another field',
        '--b\r\nContent-Disposition: form-data; name="__proto__"; filename="a"\r\n\r\nx\r\n--b--\r\n',
      ],
      [
        'two files',
        `--b\r\n${disposition}; filename="a"\r\n\r\nx\r\n--b\r\n${disposition}; filename="b"\r\n\r\ny\r\n--b--\r\n`,
      ],
      [
        'nested fields',
        '--b\r\nContent-Disposition: form-data; name="a[__proto__][b]"\r\n\r\nx\r\n--b--\r\n',
      ],
      [
        'a name that is no text',
        `--b\r\n${disposition}; filename="\xed\xa0\x80\x00"\r\n\r\nx\r\n--b--\r\n`,
      ],
    ])('with %s are refused', async (_, body) => {
      expect(await upload(body)).toBe(400);
    });

    it.each([
      ['multipart/form-data', 400],
      ['multipart/form-data; boundary=', 415],
      [`multipart/form-data; boundary=${'x'.repeat(1000)}`, 400],
      ['multipart/form-data; boundary=b; boundary=c', 400],
      ['multipart/mixed; boundary=b', 415],
      ['application/json', 415],
    ])('of type %s are refused', async (type, status) => {
      expect(await upload('--b--\r\n', type)).toBe(status);
    });

    it('of any bytes are refused', async () => {
      const property = fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'-b\r\n:;="\0\xff') }),
        async body => {
          expect(await upload(`--b\r\n${body}`)).toBe(400);
        },
      );
      await fc.assert(property, { numRuns: 50 });
    });

    it('with too big a file are refused', async () => {
      const content = 'x'.repeat(LIMITS.attachment + 1);
      const part = `${disposition}; filename="a"\r\n\r\n${content}`;
      expect(await upload(`--b\r\n${part}\r\n--b--\r\n`)).toBe(413);
    });
  });

  it.each([
    ['headers beyond all bounds', `X-A: ${'x'.repeat(2 ** 17)}\r\n`, '431'],
    ['a header that is none', 'no header\r\n', '400'],
    ['two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n', '400'],
    ['a length that is none', 'Content-Length: -1\r\n', '400'],
  ])('with %s', async (_, header, status) => {
    const { port } = send.server.address() as AddressInfo;
    const answer = await new Promise<string>(resolve => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.on('data', data => {
        text += data;
      });
      socket.on('error', () => undefined); // it may hang up while we talk
      socket.on('close', () => resolve(text));
      socket.write(`GET /api/helpdesk/me HTTP/1.1\r\nHost: x\r\n${header}\r\n`);
    });
    expect(answer).toContain(` ${status} `);
  });
});
