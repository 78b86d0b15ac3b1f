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

import fc from 'fast-check';
import { FakeDirectory } from '../../directory/__testUtils__/FakeDirectory';
import { makeEntity } from '../../directory/__testUtils__/makeEntity';
import { membershipOf } from '../../directory/__testUtils__/membershipOf';
import { routingDirectoryOf } from '../../directory/routingDirectoryOf';
import { builtInResolvers } from './builtInResolvers';
import { routeTicket } from './routeTicket';

const GROUPS = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);
const OWNERS = [...GROUPS, 'user:default/u', 'user:default/v', 'x:default/y'];
const SYSTEM = 'system:default/s';
const DOMAIN = 'domain:default/d';

const groupRef = fc.constantFrom(...GROUPS);
const owner = fc.option(fc.constantFrom(...OWNERS), { nil: undefined });
const groupType = fc.constantFrom('team', 'shift', 'customer');
const parent = fc.option(groupRef, { nil: undefined });

/** Any catalog of a few groups, people and things, with anything missing. */
const catalog = fc
  .record({
    groups: fc.array(fc.record({ ref: groupRef, parent, type: groupType })),
    u: fc.array(groupRef),
    v: fc.array(groupRef),
    thing: fc.record({ owner, system: fc.constantFrom(SYSTEM, undefined) }),
    system: fc.record({ owner, domain: fc.constantFrom(DOMAIN, undefined) }),
    domain: fc.record({ owner }),
    annotation: fc.option(fc.string(), { nil: undefined }),
    present: fc.subarray(['user:default/u', SYSTEM, DOMAIN, 'thing']),
  })
  .map(({ groups, u, v, thing, system, domain, annotation, present }) => {
    const annotations: Record<string, string> =
      annotation === undefined ? {} : { 'helpdesk/second-line': annotation };
    return [
      ...groups.map(group =>
        makeEntity(group.ref, { parent: group.parent, type: group.type }),
      ),
      makeEntity('user:default/v', { memberOf: v }),
      ...[
        makeEntity('user:default/u', { memberOf: u }),
        makeEntity(SYSTEM, system),
        makeEntity(DOMAIN, domain),
        makeEntity('component:default/thing', { ...thing, annotations }),
      ].filter(({ metadata: { name } }) =>
        present.some(ref => ref.endsWith(name)),
      ),
    ];
  });

describe('routeTicket', () => {
  it('always names a team and the way to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        catalog,
        fc.option(groupRef, { nil: undefined }),
        async (entities, fallbackTeam) => {
          const directory = new FakeDirectory(entities);
          const desks = [{ id: 'desk', fallbackTeam }];
          const decision = await routeTicket({
            subject: {
              entityRef: 'component:default/thing',
              type: 'question',
              priority: 'P4',
              desk: 'desk',
              tags: [],
            },
            resolvers: builtInResolvers({ rules: [], desks }),
            directory: routingDirectoryOf(directory, membershipOf(directory)),
            firstLine: 'group:default/first-line',
          });
          const { team, outcome, reason, trace } = decision;

          expect(reason).not.toBe('');
          expect(trace.map(step => step.message)).not.toContain('');
          const matched = trace.filter(step => step.outcome === 'matched');
          expect(new Set(matched.map(step => step.resolver)).size).toBe(1);
          expect(trace.at(-1)?.outcome).toBe('matched');
          const membership = membershipOf(directory);
          const isStaffed = (await membership.membersOf(team)).length > 0;
          expect(await membership.customerOf(team)).toBeUndefined();
          const isFirstLine = team === 'group:default/first-line';
          expect({ outcome, isStaffed, isFirstLine }).toEqual({
            outcome: isFirstLine ? 'first-line' : 'routed',
            isStaffed: !isFirstLine,
            isFirstLine,
          });
        },
      ),
    );
  });
});
