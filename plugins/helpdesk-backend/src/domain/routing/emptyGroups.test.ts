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
import { route, thing } from './__testUtils__/route';

describe('routeTicket to', () => {
  describe('a group without members', () => {
    it('is climbed to the next one that has some', async () => {
      const decision = await route({
        ...thing({ owner: 'group:default/pos-night-shift' }),
      });
      expect(decision).toMatchObject({
        team: 'group:default/pos-support',
        reason:
          'group:default/pos-night-shift owns component:default/thing; group:default/pos-night-shift has no members, so group:default/pos-support above it takes it',
      });
      expect(decision.trace.slice(-2)).toEqual([
        expect.objectContaining({ code: 'owner', outcome: 'matched' }),
        expect.objectContaining({
          code: 'climbed',
          resolver: 'owner',
          params: {
            from: 'group:default/pos-night-shift',
            team: 'group:default/pos-support',
          },
        }),
      ]);
    });

    it('is climbed over several levels, the chosen one, too', async () => {
      const decision = await route({
        entities: [
          makeEntity('group:default/cell', { parent: 'group:default/crew' }),
          makeEntity('group:default/crew', {
            parent: 'group:default/pos-support',
          }),
        ],
        subject: { chosenTeam: 'cell' },
      });
      expect(decision.team).toBe('group:default/pos-support');
    });

    it('is not climbed over to where other teams are below', async () => {
      const decision = await route(
        thing({ owner: 'group:default/second-line' }),
      );
      expect(decision).toMatchObject({ outcome: 'first-line' });
      expect(decision.trace.at(-2)).toMatchObject({
        code: 'teams-below',
        outcome: 'failed',
        params: {
          team: 'group:default/second-line',
          teams: expect.stringContaining('group:default/pos-support'),
        },
      });
      const { entities, subject } = thing({ owner: 'group:default/new-team' });
      expect(
        await route({
          subject,
          entities: [
            ...entities,
            makeEntity('group:default/new-team', {
              parent: 'group:default/second-line',
            }),
          ],
        }),
      ).toMatchObject({ outcome: 'first-line' });
    });

    it('with teams below is refused as a choice, naming them', async () => {
      await expect(
        route({ subject: { chosenTeam: 'group:default/second-line' } }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(/^team: .*pos-support/),
      });
    });

    it.each([
      ['nothing above', undefined],
      ['itself above', 'group:default/a'],
      ['a circle above', 'group:default/b'],
      ['a parent that is gone', 'group:default/gone'],
    ])('and with %s leaves it to the next resolver', async (_, parent) => {
      const { subject, entities } = thing({
        owner: 'group:default/a',
        system: 'system:default/billing',
      });
      const decision = await route({
        subject,
        entities: [
          ...entities,
          makeEntity('group:default/a', { parent }),
          makeEntity('group:default/b', { parent: 'group:default/a' }),
        ],
      });
      expect(decision.team).toBe('group:default/billing-admins');
      expect(decision.trace.slice(3)).toEqual([
        expect.objectContaining({ code: 'owner', outcome: 'passed' }),
        expect.objectContaining({
          code: 'empty',
          outcome: 'failed',
          params: { team: 'group:default/a' },
        }),
        expect.objectContaining({ code: 'system', outcome: 'matched' }),
      ]);
    });
  });
});
