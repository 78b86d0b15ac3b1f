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
import { TestHelpdesk } from '../application/__testUtils__/TestHelpdesk';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';

const databases = testDatabases();
const MINUTE = 60_000;
const DEVELOPER = 'user:default/developer';
const OPERATORS = ['user:default/operator', 'user:default/operator-2'];

describe.each(databases.eachSupportedId())(
  'a desk with two groups of operators on %s',
  id => {
    let desk: TestHelpdesk;
    let ticket: Ticket;

    const ALL = [...OPERATORS, 'user:default/clerk'].sort();
    const told = async () =>
      (await desk.delivered())
        .filter(({ title }) => title)
        .flatMap(({ to }) => to)
        .sort();
    const say = async (
      who: string,
      visibility: 'public' | 'internal' = 'public',
    ) =>
      desk.helpdesk.addMessage(
        ticket.number,
        { body: 'Hello', visibility },
        await desk.as(who),
      );

    beforeEach(async () => {
      desk = await TestHelpdesk.create(
        await databases.init(id),
        {
          operatorGroups: ['group:default/service-desk', 'group:default/hall'],
        },
        {
          policies: [
            aPolicy(
              {},
              {
                targets: {
                  resolution: {
                    within: 60 * MINUTE,
                    levels: [{ percent: 50, notify: ['team'] }],
                  },
                },
              },
            ),
          ],
        },
      );
      desk.directory.put(
        makeEntity('group:default/hall', { type: 'team' }),
        makeEntity('user:default/clerk', { memberOf: ['group:default/hall'] }),
      );
      ticket = await desk.file();
      await desk.delivered();
    });

    it.each<[string, () => Promise<unknown>, string[]]>([
      ['a reply', () => say('developer'), ALL],
      ['a note', () => say('support-lead', 'internal'), ALL],
      [
        'a resolution',
        () => desk.perform('operator', ticket, 'resolve', { resolution: 'x' }),
        [DEVELOPER, ...ALL.filter(ref => ref !== 'user:default/operator')],
      ],
      [
        'an escalation to it',
        async () => {
          const team = 'group:default/service-desk';
          await desk.perform('operator', ticket, 'escalate', { reason: 'x' });
          await desk.delivered();
          return desk.perform('pos-engineer', ticket, 'escalate', {
            ...{ team, reason: 'Yours' },
          });
        },
        [DEVELOPER, 'user:default/pos-engineer-2', ...ALL],
      ],
      [
        'a warning',
        async () => {
          desk.wait(31 * MINUTE);
          await desk.helpdesk.fireAlarms(ticket.number, desk.asSystem());
        },
        ALL,
      ],
    ])('%s is told to all of the first line', async (_, act, expected) => {
      await act();
      expect(await told()).toEqual([...expected].sort());
    });

    it('what is confidential is told to the one that has it', async () => {
      ticket = await desk.file('developer', { confidential: true });
      await desk.delivered();
      await say('developer');
      expect(await told()).toEqual(OPERATORS);
    });
  },
);
