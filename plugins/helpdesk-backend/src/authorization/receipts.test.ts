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

import { testDatabases } from '../store/__testUtils__/databases';
import { INTAKE_PROGRAM, PROGRAM } from './__testUtils__/organisation';
import { must } from './__testUtils__/requests';
import { ENTITY, TEAM_MEMBER } from './__testUtils__/roles';
import { Send, startPortal } from './__testUtils__/startPortal';

const databases = testDatabases();
const SYSADMINS = 'group:default/sysadmins';
const TEAM = 'group:default/pos-support';
const key = { 'Idempotency-Key': 'once' };

/** How a team loses the ticket by its own step, and where that leads. */
const STEPS: [string, object, { team: string }][] = [
  ['return', { reason: 'Not ours' }, { team: 'group:default/service-desk' }],
  ['escalate', { team: SYSADMINS, reason: 'Theirs' }, { team: SYSADMINS }],
];

describe.each(databases.eachSupportedId())('receipts on %s', id => {
  let send: Send;
  beforeAll(async () => {
    ({ send } = await startPortal(await databases.init(id)));
  });

  /** Of a customer, so that nobody reads it for being an employee. */
  async function escalated(): Promise<string> {
    const { number } = await must(send, 'customer-north', 'post', '/tickets', {
      title: 'No receipts',
      description: 'SECRET',
    });
    const path = `/tickets/${number}`;
    await must(send, 'operator', 'post', `${path}/escalate`, {
      team: TEAM,
      reason: 'Hardware',
    });
    return path;
  }

  it.each(STEPS)('answer a %s that is sent again', async (verb, body, led) => {
    const path = await escalated();
    const headers = { 'Idempotency-Key': `again-${verb}` };
    const again = (more = {}) =>
      send(TEAM_MEMBER, 'post', `${path}/${verb}`, {
        body,
        headers: { ...headers, ...more },
      });
    const first = await again();
    expect(first.status).toBe(200);
    await must(send, 'customer-north', 'patch', path, { title: 'LATER' });
    await must(send, 'operator', 'post', `${path}/resolve`, {
      resolution: 'LATER',
    }).catch(() => undefined);
    for (const more of [{}, { 'If-Match': '"s1", "p2"' }]) {
      const repeated = await again(more);
      expect(repeated.status).toBe(first.status);
      expect(repeated.body).toEqual({
        number: first.body.number,
        status: first.body.status,
        ...led,
      });
    }
    const other = await send(TEAM_MEMBER, 'post', `${path}/claim`, { headers });
    expect(other.status).toBe(409);
    expect((await send(TEAM_MEMBER, 'get', path)).status).toBe(404);
  });

  it('answer a program that may register tickets and read none', async () => {
    const body = {
      title: 'From the form',
      description: 'SECRET',
      entityRefs: [ENTITY],
      requester: { contact: { name: 'Olena' } },
    };
    const file = () =>
      send(INTAKE_PROGRAM, 'post', '/tickets', { body, headers: key });
    const answers = await Promise.all(Array.from({ length: 50 }, file));
    const numbers = new Set(answers.map(answer => answer.body.number));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(numbers.size).toBe(1);

    const [number] = numbers;
    await must(send, PROGRAM, 'patch', `/tickets/${number}`, {
      title: 'LATER',
    });
    const repeated = await file();
    expect(repeated.status).toBe(201);
    expect(repeated.headers.location).toBe(`/api/helpdesk/tickets/${number}`);
    expect(repeated.body).toEqual({
      number,
      status: 'new',
      team: 'group:default/service-desk',
    });
  });
});
