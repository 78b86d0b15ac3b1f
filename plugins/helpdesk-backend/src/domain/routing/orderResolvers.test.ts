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
import { builtInResolvers } from './builtInResolvers';
import { orderResolvers } from './orderResolvers';

const builtIn = builtInResolvers({ rules: [], desks: [] });
const resolver = (name: string): RoutingResolver => ({
  name,
  resolve: async () => ({ steps: [] }),
});
const names = (resolvers: RoutingResolver[]) =>
  resolvers.map(({ name }) => name).join(' ');

describe('orderResolvers', () => {
  it.each([
    [[], 'chosen annotation rules owner system domain fallback'],
    [[['x']], 'chosen x annotation rules owner system domain fallback'],
    [
      [['x'], ['y']],
      'chosen x y annotation rules owner system domain fallback',
    ],
    [
      [['x', 'chosen']],
      'x chosen annotation rules owner system domain fallback',
    ],
    [
      [
        ['x', 'owner'],
        ['y', 'x'],
      ],
      'chosen annotation rules y x owner system domain fallback',
    ],
    [[['owner']], 'chosen annotation rules owner system domain fallback'],
    [
      [['owner', 'fallback']],
      'chosen annotation rules system domain owner fallback',
    ],
    [
      [['fallback', 'owner']],
      'chosen annotation rules fallback owner system domain',
    ],
    [
      [['owner', 'owner']],
      'chosen annotation rules owner system domain fallback',
    ],
  ])('with %j: %s', (added, expected) => {
    const all = added.map(([name, before]) => ({
      resolver: resolver(name),
      before,
    }));
    expect(names(orderResolvers(builtIn, all))).toBe(expected);
  });

  it('puts a resolver in the place of the one with its name', () => {
    const owner = resolver('owner');
    expect(orderResolvers(builtIn, [{ resolver: owner }])).toContain(owner);
  });

  it('refuses an unknown place', () => {
    expect(() =>
      orderResolvers(builtIn, [{ resolver: resolver('x'), before: 'ownr' }]),
    ).toThrow(/"x" is to stand before "ownr", which does not exist/);
  });
});
