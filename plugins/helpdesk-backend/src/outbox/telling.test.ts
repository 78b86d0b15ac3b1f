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

import { mockServices } from '@backstage/backend-test-utils';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Knex } from 'knex';
import {
  POS_TERMINAL,
  TestHelpdesk,
} from '../application/__testUtils__/TestHelpdesk';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import {
  FORMER_NOTICES_SINK,
  FORMER_REFRESHES_SINK,
} from '../domain/effects/effectsOf';
import { createJobs } from '../jobs/__testUtils__/createJobs';
import { testDatabases } from '../store/__testUtils__/databases';

const databases = testDatabases();
const DEVELOPER = 'user:default/developer';
const ENGINEERS = ['user:default/pos-engineer', 'user:default/pos-engineer-2'];
const OPERATORS = ['user:default/operator', 'user:default/operator-2'];
const MANAGEMENT = 'group:default/support-management';

describe.each(databases.eachSupportedId())('what is told on %s', id => {
  let knex: Knex;
  let desk: TestHelpdesk;
  let ticket: Ticket;

  beforeEach(async () => {
    knex = await databases.init(id);
    desk = await TestHelpdesk.create(knex);
    ticket = await desk.file();
    await desk.delivered();
  });
  afterEach(() => knex.destroy());

  const say = async (
    who: string,
    visibility: 'public' | 'internal' = 'public',
  ) =>
    desk.helpdesk.addMessage(
      ticket.number,
      { body: 'Hello', visibility },
      await desk.as(who),
    );
  const open = async (who: string) =>
    desk.helpdesk.markRead(ticket.number, await desk.as(who));
  const speak = async (who: string, language: 'en' | 'uk') =>
    desk.helpdesk.setLanguage({ language }, await desk.as(who));
  const notifications = async (
    options?: Parameters<TestHelpdesk['delivered']>[0],
  ) =>
    (await desk.delivered(options))
      .filter(({ title }) => title)
      .map(({ to, title, scope }) => ({ to, title, scope }));
  const scopeOf = (kind: string, generation: number) =>
    `helpdesk:${ticket.number}:${kind}:${generation}`;

  it('is one notice of a kind until the ticket is opened, with a count', async () => {
    const replied = (count: string, generation = 0) => ({
      to: [DEVELOPER],
      title: `${ticket.number} has ${count}`,
      scope: scopeOf('replied', generation),
    });
    for (const count of ['a new reply', '2 new replies', '3 new replies']) {
      await say('operator');
      expect(await notifications()).toEqual([replied(count)]);
    }
    await open('developer');
    await open('developer');
    await say('operator');
    expect(await notifications()).toEqual([replied('a new reply', 1)]);
    await say('operator-2');
    expect(await notifications()).toEqual([
      { ...replied('2 new replies', 1), to: [DEVELOPER] },
    ]);
  });

  it('counts once what is delivered again, in any order', async () => {
    await say('operator');
    await say('operator');
    await notifications({ again: true });
    const titles = (await notifications()).map(({ title }) => title);
    expect(titles).toEqual(
      titles.map(() => `${ticket.number} has 2 new replies`),
    );
    expect(titles).toHaveLength(2);
  });

  it('counts anew after a month in which nobody looked', async () => {
    await say('operator');
    await notifications();
    desk.wait(31 * 24 * 60 * 60_000);
    await createJobs(desk, {
      logger: mockServices.logger.mock(),
    }).forgetTold();
    await say('operator');
    expect(await notifications()).toMatchObject([
      { title: `${ticket.number} has a new reply` },
    ]);
  });

  it('begins nothing anew where nothing had been told', async () => {
    await open('developer');
    await say('operator');
    expect(await notifications()).toMatchObject([
      { scope: scopeOf('replied', 0) },
    ]);
  });

  it('is not told to who has seen it meanwhile', async () => {
    await say('operator');
    await open('developer');
    expect(await notifications()).toEqual([]);
  });

  it('keeps readers, kinds and tickets apart', async () => {
    await desk.helpdesk.updateTicket(
      ticket.number,
      { watchers: ['user:default/sysadmin'] },
      await desk.as('developer'),
    );
    await desk.delivered();
    await say('operator');
    await notifications();
    await open('sysadmin');
    await say('operator');
    expect(await notifications()).toEqual([
      expect.objectContaining({
        to: [DEVELOPER],
        title: `${ticket.number} has 2 new replies`,
      }),
      expect.objectContaining({
        to: ['user:default/sysadmin'],
        title: `${ticket.number} has a new reply`,
        scope: scopeOf('replied', 1),
      }),
    ]);
  });

  it('is in the language of each reader, by one call for each', async () => {
    await desk.perform('operator', ticket, 'escalate', { reason: 'r' });
    await desk.delivered();
    await speak('pos-engineer-2', 'uk');
    await say('operator', 'internal');
    await say('operator', 'internal');
    const told = await notifications();
    expect(told.slice(-2)).toEqual([
      expect.objectContaining({
        to: [ENGINEERS[0]],
        title: `${ticket.number} has 2 new internal notes`,
      }),
      expect.objectContaining({
        to: [ENGINEERS[1]],
        title: `${ticket.number} – 2 нові внутрішні нотатки`,
      }),
    ]);
  });

  it('leaves titles out where the config says so, and leads to the page', async () => {
    await say('operator');
    const [told] = (
      await desk.delivered({ titles: false, pagePath: '/support' })
    ).filter(({ title }) => title);
    expect(told.description).toBeUndefined();
    expect(told.link).toBe(`/support/tickets/${ticket.number}`);
  });

  /** What somebody could read when it happened and not when it is delivered. */
  const LOSSES: Record<string, () => Promise<unknown>> = {
    'the team loses it': async () => {
      await desk.perform('operator', ticket, 'recall');
    },
    'the engineers leave the team': async () => {
      ENGINEERS.forEach(ref =>
        desk.directory.put(
          makeEntity(ref, { memberOf: ['group:default/sysadmins'] }),
        ),
      );
    },
    'the team becomes a customer’s': async () => {
      desk.directory.put(
        makeEntity('group:default/pos-support', { type: 'customer' }),
      );
    },
  };

  it.each(Object.entries(LOSSES))(
    'of a note reaches nobody when, until then, %s',
    async (_, lose) => {
      await desk.perform('operator', ticket, 'escalate', { reason: 'r' });
      await desk.delivered();
      await say('operator', 'internal');
      await lose();
      const told = await desk.delivered();
      const reached = told
        .filter(({ scope, signal }) => signal || scope?.includes('noted'))
        .filter(({ to }) => to.some(user => ENGINEERS.includes(user)));
      // Who had it until then is told by number alone, and the pages of it.
      expect(reached.filter(({ signal }) => !signal)).toEqual([]);
    },
  );

  it('is the number alone to who has lost it, and nothing to who never had it', async () => {
    await desk.helpdesk.updateTicket(
      ticket.number,
      { confidential: true },
      await desk.as('operator'),
    );
    await desk.perform('operator', ticket, 'escalate', { reason: 'r' });
    await desk.delivered();
    await desk.perform('operator', ticket, 'recall');
    const told = (await desk.delivered()).filter(({ to }) =>
      to.some(user => ENGINEERS.includes(user)),
    );
    expect(told).toEqual([
      expect.objectContaining({
        to: ENGINEERS,
        title: `${ticket.number} is no longer yours`,
        description: undefined,
        link: undefined,
      }),
    ]);
  });

  it('tells a team of two hundred by as many statements and calls as one of two', async () => {
    const engineers = Array.from(
      { length: 200 },
      (_, index) => `user:default/engineer-${index}`,
    );
    const deliver = async () => {
      await desk.perform('operator', ticket, 'escalate', { reason: 'r' });
      await desk.delivered();
      await say('developer');
      let statements = 0;
      const count = () => {
        statements += 1;
      };
      knex.on('query', count);
      const told = await desk.delivered();
      knex.off('query', count);
      await desk.perform('operator', ticket, 'recall');
      await desk.delivered();
      const calls = told.filter(({ topic }) => topic === 'ticket-replies');
      return { statements, people: calls.map(({ to }) => to.length) };
    };
    const few = await deliver();
    desk.directory.put(
      ...engineers.map(ref =>
        makeEntity(ref, { memberOf: ['group:default/pos-support'] }),
      ),
    );
    const many = await deliver();
    expect(few.people).toEqual([3]);
    expect(many.people.reduce((sum, people) => sum + people)).toBe(203);
    expect(many.people.length).toBeLessThanOrEqual(2); // the operator counts 2
    expect(many.statements).toBeLessThanOrEqual(few.statements);
  });

  describe('by the release before', () => {
    const leave = (sink: string, payload: object) =>
      desk.store.transaction(tx =>
        tx.enqueue([
          { sink, ticketId: 1, version: 2, payload: { ...payload } },
        ]),
      );
    const notice = (event: string, recipients: string[]) => ({
      ...{ recipients, event, actor: 'system', urgent: false },
      ...{ number: ticket.number, title: ticket.title },
    });

    it.each([
      ['clock-breached', [MANAGEMENT], ['user:default/support-lead']],
      ['management-informed', [MANAGEMENT], ['user:default/support-lead']],
      ['noted', ['group:default/pos-support', ...OPERATORS], OPERATORS],
      ['noted', [DEVELOPER, 'group:default/retail-north'], undefined],
      ['replied', [DEVELOPER], [DEVELOPER]],
      ['clock-warned', ['group:default/second-line'], undefined],
    ])('as %s to %j is told to %j', async (event, recipients, expected) => {
      await leave(FORMER_NOTICES_SINK, notice(event, recipients));
      const told = await notifications();
      expect(told.map(({ to }) => to)).toEqual(expected ? [expected] : []);
    });

    it('as a signal reaches those who may know', async () => {
      await leave(FORMER_REFRESHES_SINK, {
        number: ticket.number,
        recipients: [
          DEVELOPER,
          'user:default/customer-south',
          'group:default/service-desk',
          'group:default/pos-support',
          MANAGEMENT,
        ],
      });
      expect(await desk.delivered()).toEqual([
        {
          signal: ticket.number,
          to: [DEVELOPER, ...OPERATORS, 'user:default/support-lead'],
        },
      ]);
    });

    it('about a ticket that is there no more is dropped', async () => {
      await leave(FORMER_NOTICES_SINK, {
        ...notice('replied', [DEVELOPER]),
        number: 'HD-99',
      });
      expect(await desk.delivered()).toEqual([]);
    });
  });

  it.each([
    ['all', 'low', true],
    ['P1-P2', 'low', false],
    ['P1-P2', 'high', true],
    ['none', 'high', false],
  ] as const)(
    'of a new ticket to the first line with %s and urgency %s: %s',
    async (registered, urgency, expected) => {
      desk = await TestHelpdesk.create(await databases.init(id), {
        notify: { registered },
      });
      await desk.file('developer', { urgency, entityRefs: [POS_TERMINAL] });
      const told = await notifications();
      expect(told.flatMap(({ to }) => to)).toEqual(expected ? OPERATORS : []);
    },
  );
});
