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
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();
/** Who has left is asked for twice, so far apart. */
const LOOKS_APART = 5 * 60_000;

describe.each(databases.eachSupportedId())('a returned ticket on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  /** Escalated by `operator`, and given back by the second line. */
  async function returned(): Promise<Ticket> {
    const ticket = await desk.file();
    await desk.perform('operator', ticket, 'escalate', { reason: 'yours' });
    await desk.perform('pos-engineer', ticket, 'return', {
      reason: 'not ours',
    });
    return ticket;
  }

  const concernsOf = async ({ number }: Ticket) =>
    (await desk.helpdesk.getTicket(number, await desk.as('operator-2')))
      .concerns;

  const controlledBy = async (who: string) => {
    const { items } = await desk.helpdesk.listTickets(
      { view: 'controlled' },
      await desk.as(who),
    );
    return items.map(({ number }) => number);
  };

  type Act = (ticket: Ticket) => Promise<unknown>;
  const claim: Act = ticket => desk.perform('operator-2', ticket, 'claim');
  const release: Act = ticket => desk.perform('operator-2', ticket, 'release');
  const pend: Act = ticket =>
    desk.perform('operator-2', ticket, 'pend', { reason: 'change' });
  const assign: Act = ticket =>
    desk.perform('operator-2', ticket, 'assign', {
      assignee: 'user:default/operator',
    });
  const escalate: Act = ticket =>
    desk.perform('operator-2', ticket, 'escalate', { reason: 'again' });
  const recall: Act = ticket => desk.perform('operator-2', ticket, 'recall');
  const resolve: Act = ticket =>
    desk.perform('operator-2', ticket, 'resolve', { resolution: 'Done' });
  const reject: Act = ticket =>
    desk.perform('developer', ticket, 'reject-resolution', { reason: 'No' });
  const reply: Act = async ({ number }) =>
    desk.helpdesk.addMessage(
      number,
      { body: 'We look into it', visibility: 'public' },
      await desk.as('operator-2'),
    );
  const edit: Act = async ({ number }) =>
    desk.helpdesk.updateTicket(
      number,
      { urgency: 'high' },
      await desk.as('operator-2'),
    );

  it.each<[string, Act[], boolean]>([
    ['at first', [], true],
    ['through an answer and an edit', [reply, edit], true],
    ['until it is claimed', [claim], false],
    ['until it is assigned', [assign], false],
    ['until it is put on hold', [pend], false],
    ['until it is passed on', [escalate], false],
    ['until it is resolved', [resolve], false],
    ['not after claim and release', [claim, release], false],
    ['not after another team had it', [escalate, recall, release], false],
    ['not after a rejected resolution', [resolve, reject], false],
  ])('waits to be taken up %s', async (_, acts, waits) => {
    const ticket = await returned();
    for (const act of acts) {
      desk.wait(60_000);
      await act(ticket);
    }
    const concerns = await concernsOf(ticket);
    expect(concerns?.includes('returned')).toBe(waits);
  });

  it('is every operator’s to control once its supervisor has left', async () => {
    const ticket = await returned();
    await desk.file(); // nobody has to control what never left the desk
    expect(await controlledBy('operator')).toEqual([ticket.number]);
    expect(await controlledBy('operator-2')).toEqual([]);

    desk.directory.remove('user:default/operator');
    await desk.helpdesk.findLeavers(desk.asSystem());
    desk.wait(LOOKS_APART);
    await desk.helpdesk.findLeavers(desk.asSystem());
    await desk.helpdesk.dropLeavers(ticket.number, desk.asSystem());

    expect(await controlledBy('operator-2')).toEqual([ticket.number]);
    expect(await concernsOf(ticket)).toContain('returned');
    await claim(ticket);
    expect(await controlledBy('operator-2')).toEqual([]);
  });
});
