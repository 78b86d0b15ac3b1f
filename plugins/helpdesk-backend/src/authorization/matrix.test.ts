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
import { document } from '../entry/http/openapi/document';
import { testDatabases } from '../store/__testUtils__/databases';
import { OPERATIONS } from './__testUtils__/operations';
import { readMatrix } from './__testUtils__/readMatrix';
import { ROLES } from './__testUtils__/roles';
import { SCENES } from './__testUtils__/scenes';
import { Send, startPortal } from './__testUtils__/startPortal';
import { PreparedTicket, TicketPool } from './__testUtils__/TicketPool';

const databases = testDatabases();
const matrix = readMatrix();

/** A number and ids that were never given. */
const NOWHERE: PreparedTicket = {
  number: 'HD-987654321',
  tag: '',
  note: '',
  publicFile: '00000000-0000-4000-8000-000000000000',
  noteFile: '00000000-0000-4000-8000-000000000000',
  consultation: '00000000-0000-4000-8000-000000000000',
};

const CELLS: Record<number, string> = {
  401: '401',
  403: 'no',
  404: 'hidden',
  409: '409',
};

it('has a section for each kind of ticket', () => {
  expect(Object.keys(matrix)).toEqual(Object.keys(SCENES));
});

describe.each(databases.eachSupportedId())('on %s', id => {
  // what is found is the database's to say; the rest is the same code on all
  const columns = Object.keys(OPERATIONS).filter(
    name => id === 'SQLITE_3' || OPERATIONS[name].method === 'get',
  );
  let send: Send;
  let pool: TicketPool;

  beforeAll(async () => {
    ({ send } = await startPortal(await databases.init(id)));
    pool = new TicketPool(send);
  });

  it.each(
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map(method => [method, path] as const),
    ),
  )('asks who it is before it answers %s %s', async (method, path) => {
    const address = path.replace(/{\w+}/g, 'x');
    const asked = method as 'get' | 'post' | 'put' | 'patch';
    const { status } = await send('anonymous', asked, address);
    expect(status).toBe(401);
  });

  describe.each(Object.entries(SCENES))('%s', (kind, scene) => {
    const rows = Object.entries(matrix[kind] ?? {});

    it('has a row for each role', () => {
      expect(Object.keys(matrix[kind])).toEqual(Object.keys(ROLES));
    });

    it.each(rows)('%s', async (role, expected) => {
      expect(Object.keys(expected)).toEqual(Object.keys(OPERATIONS));
      const tried = columns.filter(name => expected[name] !== '-');
      const actual = { ...expected };
      for (const name of tried) {
        const ticketHidden = expected.read === 'hidden';
        actual[name] = await attempt(role, name, ticketHidden);
      }
      expect(actual).toEqual(expected);
    });

    /** Has the role's player try the operation, and says what came of it. */
    async function attempt(role: string, name: string, ticketHidden: boolean) {
      const persona = ROLES[role](scene);
      const { stage, keepsStage, describe: tell } = OPERATIONS[name];
      const supervised = !role.endsWith('no supervisor');
      const ticket = await pool.take(scene, stage, supervised);
      const response = await request(persona, name, ticket);
      if (response.status === 404) {
        const nowhere = ticketHidden
          ? NOWHERE
          : { ...NOWHERE, number: ticket.number };
        const missing = await request(persona, name, nowhere);
        expect(missing.status).toBe(404);
        expect(withoutIds(response.text, ticket)).toBe(
          withoutIds(missing.text, nowhere),
        );
      }
      if (!response.ok) {
        return CELLS[response.status] ?? `${response.status}: ${response.text}`;
      }
      if (!keepsStage) {
        pool.giveUp(scene, stage, supervised);
      }
      return tell ? tell(response, ticket) : 'yes';
    }

    function request(persona: string, name: string, ticket: PreparedTicket) {
      const { method, path, body, file } = OPERATIONS[name];
      return send(persona, method, path(ticket), { body: body?.(scene), file });
    }
  });
});

function withoutIds(text: string, ticket: PreparedTicket): string {
  const { number, publicFile, noteFile, consultation } = ticket;
  return [number, publicFile, noteFile, consultation]
    .filter(Boolean)
    .reduce((rest, part) => rest.replaceAll(part, '…'), text);
}
