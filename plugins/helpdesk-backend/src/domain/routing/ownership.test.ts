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

import { makeEntity } from '../../directory/__testUtils__/makeEntity';
import { codes, route, thing } from './__testUtils__/route';

describe('routeTicket by ownership', () => {
  describe('an owner', () => {
    const member = (groups: string[]) =>
      makeEntity('user:default/somebody', {
        memberOf: groups.map(name => `group:default/${name}`),
      });

    it.each([
      [['support-management', 'sysadmins'], 'sysadmins', 'a team'],
      [['gone', 'support-management'], 'support-management', 'no team'],
    ])(
      'who is a user in %j stands for %s, being in %s',
      async (groups, team) => {
        const { entities, subject } = thing({ owner: 'user:default/somebody' });
        const decision = await route({
          subject,
          entities: [...entities, member(groups)],
        });
        expect(decision.team).toBe(`group:default/${team}`);
        expect(decision.trace.at(-1)).toMatchObject({
          resolver: 'owner',
          code: 'owner-user',
          params: {
            user: 'user:default/somebody',
            team: `group:default/${team}`,
          },
        });
      },
    );

    it('who is a user without a group leaves it to the system', async () => {
      const decision = await route({
        subject: { entityRef: 'component:default/invoice-renderer' },
      });
      expect(decision.trace[3]).toMatchObject({
        outcome: 'failed',
        code: 'owner-user-no-team',
        params: { user: 'user:default/contractor' },
      });
    });

    it('that is read from the spec before the catalog has stitched it', async () => {
      const entity = makeEntity('component:shop/thing', { owner: 'crew' });
      const crew = makeEntity('group:shop/crew', { type: 'team' });
      const user = makeEntity('user:shop/one', {
        memberOf: ['group:shop/crew'],
      });
      const decision = await route({
        subject: { entityRef: 'component:shop/thing' },
        entities: [{ ...entity, relations: undefined }, crew, user],
      });
      expect(decision.team).toBe('group:shop/crew');
    });

    it('of several is the first group that exists', async () => {
      const { entities, subject } = thing({});
      const owned = ['user:default/sysadmin', 'group:default/gone']
        .concat('group:default/pos-support')
        .map(targetRef => ({ type: 'ownedBy', targetRef }));
      const decision = await route({
        subject,
        entities: [{ ...entities[0], relations: owned }],
      });
      expect(decision.team).toBe('group:default/pos-support');
    });
  });

  describe('system and domain', () => {
    const gone = 'group:default/gone';

    it.each([
      [
        'the domain of the system',
        [makeEntity('system:default/s', { domain: 'domain:default/retail' })],
        { system: 'system:default/s' },
        ['system-none', 'domain'],
      ],
      [
        'the domain of a system whose owner is gone',
        [
          makeEntity('system:default/s', {
            owner: gone,
            domain: 'domain:default/retail',
          }),
        ],
        { system: 'system:default/s' },
        ['system-missing', 'domain'],
      ],
      [
        'its own domain',
        [],
        { domain: 'domain:default/retail' },
        ['system-none', 'domain'],
      ],
    ])('goes by %s', async (_, entities, short, expected) => {
      const {
        subject,
        entities: [entity],
      } = thing(short);
      const decision = await route({
        subject,
        entities: [...entities, entity],
      });
      expect(decision.team).toBe('group:default/support-management');
      expect(codes(decision).slice(4)).toEqual(expected);
    });

    it.each([
      [
        { system: 'system:default/gone' },
        [],
        ['entity-missing', 'domain-none'],
      ],
      [
        { domain: 'domain:default/gone' },
        [],
        ['system-none', 'entity-missing'],
      ],
      [
        { domain: 'domain:default/d' },
        [makeEntity('domain:default/d', { owner: gone })],
        ['system-none', 'domain-missing'],
      ],
      [
        { domain: 'domain:default/d' },
        [makeEntity('domain:default/d')],
        ['system-none', 'domain-none'],
      ],
    ])('finds nobody for %j', async (short, entities, expected) => {
      const {
        subject,
        entities: [entity],
      } = thing(short);
      const decision = await route({
        subject,
        entities: [...entities, entity],
      });
      expect(decision.outcome).toBe('first-line');
      expect(codes(decision).slice(4, 6)).toEqual(expected);
    });
  });
});
