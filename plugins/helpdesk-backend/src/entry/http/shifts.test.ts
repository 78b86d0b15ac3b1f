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
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { demoEntities } from '../../directory/__testUtils__/demoEntities';
import { makeEntity, stitch } from '../../directory/__testUtils__/makeEntity';
import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

// each test is a story of many requests, on a machine that may be busy
jest.setTimeout(60_000);

const databases = testDatabases();
const SERVICE_DESK = 'group:default/service-desk';
const EVENING = 'group:default/desk-evening';
const TRAINEES = 'group:default/desk-trainees';

/** The demo's people, and two groups below the operators': a part, and a team. */
function entities() {
  return stitch([
    ...demoEntities(),
    makeEntity(EVENING, { type: 'shift', parent: SERVICE_DESK }),
    makeEntity(TRAINEES, { type: 'team', parent: SERVICE_DESK }),
    makeEntity('user:default/evening', { memberOf: [EVENING] }),
    makeEntity('user:default/trainee', { memberOf: [TRAINEES] }),
  ]);
}

describe.each(databases.eachSupportedId())('a shift over HTTP on %s', id => {
  let send: Awaited<ReturnType<typeof startHelpdesk>>;
  let ticket: Ticket;

  beforeAll(async () => {
    send = await startHelpdesk(await databases.init(id), entities());
  });

  beforeEach(async () => {
    const filed = await send('customer-north', 'post', '/tickets', {
      body: { title: 'No receipts', description: 'It beeps' },
    });
    ticket = filed.body;
  });

  const post = (who: string, path: string, body: object = {}) =>
    send(who, 'post', `/tickets/${ticket.number}/${path}`, { body });

  async function listed(who: string, query: string): Promise<string[]> {
    const { body } = await send(who, 'get', `/tickets?${query}`);
    return body.items.map(({ number }: Ticket) => number);
  }

  it('has operators who are operators everywhere', async () => {
    const { body: me } = await send('evening', 'get', '/me');
    expect(me).toMatchObject({
      teams: expect.arrayContaining([EVENING, SERVICE_DESK]),
      desks: [{ operator: true }],
    });
    const seen = await send('evening', 'get', `/tickets/${ticket.number}`);
    expect(seen.body).toMatchObject({
      routing: expect.anything(),
      allowedActions: expect.arrayContaining(['claim', 'assign', 'note']),
    });
    for (const query of ['view=queue', 'view=my-teams', 'desk=service-desk']) {
      expect(await listed('evening', query)).toContain(ticket.number);
    }

    expect((await post('evening', 'claim')).body.assignee).toBe(
      'user:default/evening',
    );
    expect(
      await post('evening', 'messages', {
        body: 'Rang the shop',
        visibility: 'internal',
      }),
    ).toMatchObject({ status: 201, body: { side: 'staff' } });
    for (const [by, assignee] of [
      ['evening', 'user:default/operator'],
      ['operator', 'user:default/evening'],
    ]) {
      expect(await post(by, 'assign', { assignee })).toMatchObject({
        status: 200,
        body: { assignee },
      });
    }
    expect(
      await post('evening', 'escalate', {
        team: 'group:default/pos-support',
        reason: 'Hardware',
      }),
    ).toMatchObject({ body: { supervisor: 'user:default/evening' } });
    expect(await listed('evening', 'view=controlled')).toContain(ticket.number);
    expect(await post('evening', 'recall')).toMatchObject({
      body: { team: SERVICE_DESK, assignee: 'user:default/evening' },
    });
    await post('evening', 'resolve', { resolution: 'Replaced' });
    expect(
      await post('customer-north', 'reopen', { reason: 'Again' }),
    ).toMatchObject({ body: { assignee: 'user:default/evening' } });
  });

  it('is no other group below the operators', async () => {
    const { body: me } = await send('trainee', 'get', '/me');
    expect(me.desks).toMatchObject([{ operator: false }]);
    expect(await listed('trainee', 'view=queue')).toEqual([]);
    const path = `/tickets/${ticket.number}`;
    expect((await send('trainee', 'get', path)).status).toBe(404);
    expect(
      await post('operator', 'assign', { assignee: 'user:default/trainee' }),
    ).toMatchObject({ status: 400 });
  });
});
