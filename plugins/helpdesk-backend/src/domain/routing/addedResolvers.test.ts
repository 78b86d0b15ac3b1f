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

import { RoutingResolver } from '@helpdesk/backstage-plugin-helpdesk-node';
import { route } from './__testUtils__/route';

describe('routeTicket with', () => {
  describe('a resolver from outside', () => {
    const onCall = (
      answer: Partial<Awaited<ReturnType<RoutingResolver['resolve']>>>,
      name = 'on-call',
    ): RoutingResolver => ({
      name,
      resolve: async () => ({ steps: [], ...answer }),
    });
    const entityRef = 'resource:default/pos-terminal-0001';

    it('is asked before the one it names, and gets the entity', async () => {
      const resolver = onCall({});
      const resolve = jest.spyOn(resolver, 'resolve').mockResolvedValue({
        team: 'group:default/sysadmins',
        steps: [
          {
            outcome: 'matched',
            code: 'on-call',
            params: {},
            message: 'On call tonight',
          },
        ],
      });
      const decision = await route({
        subject: { entityRef },
        added: [{ resolver, before: 'owner' }],
      });
      expect(decision).toMatchObject({
        team: 'group:default/sysadmins',
        reason: 'On call tonight',
      });
      expect(decision.trace.at(-1)).toMatchObject({ resolver: 'on-call' });
      expect(resolve.mock.calls[0][0].entity?.metadata.name).toBe(
        'pos-terminal-0001',
      );
    });

    it('replaces the one with its name', async () => {
      const resolver = onCall({ team: 'group:default/sysadmins' }, 'owner');
      const decision = await route({
        subject: { entityRef },
        added: [{ resolver }],
      });
      expect(decision.team).toBe('group:default/sysadmins');
      expect(decision.trace.at(-1)).toMatchObject({
        resolver: 'owner',
        outcome: 'matched',
      });
      expect(decision.reason).not.toBe('');
    });

    it.each([
      ['throws', new Error('no network')],
      ['complains about its input', inputError('no network')],
      ['has an outage of its own', unavailable('no network')],
    ])('that %s is passed over', async (_, error) => {
      const resolver: RoutingResolver = {
        name: 'on-call',
        resolve: jest.fn().mockRejectedValue(error),
      };
      const decision = await route({
        subject: { entityRef },
        added: [{ resolver }],
      });
      expect(decision.team).toBe('group:default/pos-support');
      expect(decision.trace[1]).toMatchObject({
        resolver: 'on-call',
        outcome: 'failed',
        code: 'resolver-failed',
        params: { error: 'no network' },
      });
    });

    it.each([['user:default/operator'], ['a:b:c'], ['group:default/gone']])(
      'that answers with %s is passed over',
      async team => {
        const decision = await route({
          subject: { entityRef },
          added: [{ resolver: onCall({ team }) }],
        });
        expect(decision.team).toBe('group:default/pos-support');
        expect(decision.trace[1].outcome).toBe('failed');
      },
    );
  });
});

function inputError(message: string) {
  return Object.assign(new Error(message), { name: 'InputError' });
}

function unavailable(message: string) {
  return Object.assign(new Error(message), { name: 'ServiceUnavailableError' });
}
