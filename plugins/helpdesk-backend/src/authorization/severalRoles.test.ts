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
import { OPERATIONS } from './__testUtils__/operations';
import { readMatrix } from './__testUtils__/readMatrix';
import { FORMER_TEAM, SPECIALIST, TEAM_MEMBER } from './__testUtils__/roles';
import { Scene, SCENES } from './__testUtils__/scenes';
import { Send, startPortal } from './__testUtils__/startPortal';
import { TicketPool } from './__testUtils__/TicketPool';

const databases = testDatabases();
const matrix = readMatrix();

/** Somebody who has several roles of the matrix at once. */
interface Combination {
  roles: [string, string];
  persona: (scene: Scene) => string;
  /** How the ticket differs, so that the persona has both. */
  scene?: (scene: Scene) => Partial<Scene>;
}

const follows = (persona: Combination['persona']): Combination['scene'] => {
  return scene => ({ watchers: [persona(scene)] });
};
const operatorOf = ({ operator }: Scene) => operator;

const COMBINATIONS: Combination[] = [
  {
    roles: ['watcher', 'operator of the desk'],
    persona: operatorOf,
    scene: follows(operatorOf),
  },
  {
    roles: ['watcher', 'support lead'],
    persona: () => 'support-lead',
    scene: follows(() => 'support-lead'),
  },
  {
    roles: ['watcher', 'consulted specialist'],
    persona: () => SPECIALIST,
    scene: follows(() => SPECIALIST),
  },
  {
    roles: ['watcher', 'member of a formerly assigned team'],
    persona: () => FORMER_TEAM,
    scene: follows(() => FORMER_TEAM),
  },
  {
    roles: ['watcher', 'member of the assigned team'],
    persona: () => TEAM_MEMBER,
    scene: follows(() => TEAM_MEMBER),
  },
  {
    roles: ['requester', 'member of the assigned team'],
    persona: () => TEAM_MEMBER,
    scene: () => ({ requester: TEAM_MEMBER }),
  },
  {
    roles: ['requester', 'operator of the desk'],
    persona: operatorOf,
    scene: ({ operator }) => ({ requester: operator }),
  },
  {
    roles: ['requester', 'consulted specialist'],
    persona: () => SPECIALIST,
    scene: () => ({ requester: SPECIALIST }),
  },
  {
    roles: ['operator of the desk', 'operator of another desk'],
    persona: () => 'operator-of-both',
  },
  {
    roles: ['customer of another organisation', 'member of the assigned team'],
    persona: () => 'reseller',
  },
];

/** The more is possible, the further behind. */
const RANKS = ['hidden', 'not shown', 'no', '409', 'shown', 'yes'];
const CELLS: Record<number, string> = { 403: 'no', 404: 'hidden', 409: '409' };

/** Whoever has several roles may do what any of them may. */
function unionOf(one: string, other: string): string {
  return RANKS.indexOf(one) > RANKS.indexOf(other) ? one : other;
}

describe('several roles at once', () => {
  let send: Send;
  let pool: TicketPool;

  beforeAll(async () => {
    ({ send } = await startPortal(await databases.init('SQLITE_3')));
    pool = new TicketPool(send);
  });

  // a customer's ticket has a customer for its requester
  const cases = Object.keys(SCENES).flatMap(kind =>
    COMBINATIONS.filter(
      ({ roles }) =>
        (kind !== "Customer's" || !roles.includes('requester')) &&
        roles.every(role => matrix[kind][role].read !== '-'),
    ).map(combination => [kind, combination.roles.join(' and '), combination]),
  ) as [string, string, Combination][];

  it.each(cases)(
    '%s: %s',
    async (kind, _, { roles, persona, scene: change }) => {
      const base = SCENES[kind];
      const scene = { ...base, ...change?.(base) };
      const [one, other] = roles.map(role => matrix[kind][role]);
      const expected: Record<string, string> = {};
      const actual: Record<string, string> = {};
      for (const [name, operation] of Object.entries(OPERATIONS)) {
        if ([one[name], other[name]].includes('-')) {
          continue; // there is nothing to do it to
        }
        const { stage, method, path, body, file } = operation;
        const ticket = await pool.take(scene, stage, true);
        const response = await send(persona(scene), method, path(ticket), {
          body: body?.(scene),
          file,
        });
        if (response.ok && !operation.keepsStage) {
          pool.giveUp(scene, stage, true);
        }
        expected[name] = unionOf(one[name], other[name]);
        actual[name] = response.ok
          ? operation.describe?.(response, ticket) ?? 'yes'
          : CELLS[response.status] ?? `${response.status}: ${response.text}`;
      }
      expect(actual).toEqual(expected);
    },
  );

  it('has one side in a message: on one’s own ticket, the requester’s', async () => {
    for (const [persona, requester, side] of [
      [TEAM_MEMBER, TEAM_MEMBER, 'requester'],
      [TEAM_MEMBER, 'developer', 'staff'],
    ]) {
      const scene = {
        ...SCENES['Internal desk'],
        requester,
        watchers: [persona],
      };
      const { number } = await pool.take(scene, 'unassigned', true);
      const reply = await send(persona, 'post', `/tickets/${number}/messages`, {
        body: { body: 'Hello', visibility: 'public' },
      });
      expect(reply.body.side).toBe(side);
    }
  });
});
