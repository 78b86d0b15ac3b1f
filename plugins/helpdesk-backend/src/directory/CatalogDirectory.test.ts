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
import { parseEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogDirectory } from './CatalogDirectory';
import { demoEntities } from './__testUtils__/demoEntities';
import { makeEntity, stitch } from './__testUtils__/makeEntity';

const TERMINAL = 'resource:default/pos-terminal-0001';
const SYSADMINS = 'group:default/sysadmins';
const GONE = 'group:default/gone';

/** A directory on the demo catalog, with the catalog's requests counted. */
function setUp(entities = demoEntities()) {
  const catalog = catalogServiceMock({ entities });
  const byRefs = jest.spyOn(catalog, 'getEntitiesByRefs');
  const byFilter = jest.spyOn(catalog, 'getEntities');
  const clock = { now: Date.parse('2026-03-02T08:00:00Z') };
  const directory = new CatalogDirectory({
    catalog,
    auth: mockServices.auth(),
    customerGroupTypes: ['customer', 'partner'],
    now: () => clock.now,
  });
  return { directory, byRefs, byFilter, clock };
}

describe('CatalogDirectory', () => {
  it('finds entities in the order of their refs', async () => {
    const { directory } = setUp();
    const found = await directory.getEntities([SYSADMINS, GONE, TERMINAL]);
    expect(found.map(entity => entity?.metadata.name)).toEqual([
      'sysadmins',
      undefined,
      'pos-terminal-0001',
    ]);
    expect(await directory.getEntity(GONE)).toBeUndefined();
  });

  it('asks in the name of the plugin', async () => {
    const { directory, byRefs, byFilter } = setUp();
    await directory.getMembers(SYSADMINS);
    for (const [, options] of [...byRefs.mock.calls, ...byFilter.mock.calls]) {
      expect(options).toMatchObject({
        credentials: { principal: { type: 'service' } },
      });
    }
    expect(byFilter).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['group:default/pos-support', ['pos-engineer', 'pos-engineer-2']],
    ['group:default/pos-night-shift', []],
    ['group:default/second-line', []],
    [GONE, []],
  ])('knows the members of %s', async (group, names) => {
    const { directory } = setUp([
      ...demoEntities(),
      makeEntity('user:default/lost', { memberOf: [GONE] }),
    ]);
    expect(await directory.getMembers(group)).toEqual(
      names.map(name => `user:default/${name}`),
    );
  });

  it.each([
    ['group:default/pos-night-shift', 'group:default/pos-support'],
    ['group:default/developers', undefined],
    ['group:default/orphan', undefined],
    [GONE, undefined],
  ])('knows the parent of %s', async (group, parent) => {
    const { directory } = setUp([
      ...demoEntities(),
      makeEntity('group:default/orphan', { parent: GONE }),
    ]);
    expect(await directory.getParent(group)).toBe(parent);
  });

  it.each([
    ['user:default/developer', [], { known: true }],
    [
      'user:default/customer-north',
      [],
      { known: true, customer: 'group:default/retail-north' },
    ],
    ['user:default/guest', [], { known: false }],
    [
      'user:default/guest',
      ['group:default/sysadmins', 'group:default/retail-south'],
      { known: false, customer: 'group:default/retail-south' },
    ],
    [
      'user:default/buyer',
      [],
      { known: true, customer: 'group:default/retail-north' },
    ],
    [
      'user:default/reseller',
      ['user:default/reseller'],
      { known: true, customer: 'group:default/resellers' },
    ],
    [SYSADMINS, [], { known: false }],
  ])('knows the standing of %s with %j', async (user, groups, standing) => {
    const { directory } = setUp([
      ...demoEntities(),
      makeEntity('group:default/buyers', {
        type: 'department',
        parent: 'group:default/retail-north',
      }),
      makeEntity('user:default/buyer', { memberOf: ['group:default/buyers'] }),
      makeEntity('group:default/resellers', { type: 'partner' }),
      makeEntity('user:default/reseller', {
        memberOf: ['group:default/resellers'],
      }),
    ]);
    expect(await directory.getStanding(user, groups)).toEqual(standing);
  });

  describe('membership', () => {
    const POS_SUPPORT = 'group:default/pos-support';
    const EMPTY = 'group:default/pos-night-shift';

    it.each([
      ['pos-engineer', [POS_SUPPORT], true],
      ['pos-engineer', [SYSADMINS, POS_SUPPORT], true],
      ['pos-engineer', [SYSADMINS], false],
      ['night-owl', [POS_SUPPORT], true],
      ['night-owl', [SYSADMINS], false],
      ['contractor', [POS_SUPPORT], false],
      // the catalog does not have the group
      ['pos-engineer', [GONE], undefined],
      ['pos-engineer', [GONE, POS_SUPPORT], true],
      ['pos-engineer', [GONE, SYSADMINS], undefined],
      ['lost', [GONE], true],
      // it does not have the user, and is or is not known to have the others
      ['nobody', [POS_SUPPORT], false],
      ['nobody', [EMPTY, POS_SUPPORT], false],
      ['nobody', ['group:default/second-line'], undefined],
      // a user of other teams is certainly in none that is empty
      ['developer', ['group:default/second-line'], false],
    ])('of %s in %j is %s', async (name, groups, expected) => {
      const { directory } = setUp([
        ...demoEntities(),
        makeEntity('user:default/night-owl', { memberOf: [EMPTY] }),
        makeEntity('user:default/lost', { memberOf: [GONE] }),
      ]);
      expect(await directory.isMember(`user:default/${name}`, groups)).toBe(
        expected,
      );
    });

    it('is asked for many people at once', async () => {
      const { directory, byRefs, byFilter } = setUp();
      const people = [
        'pos-engineer',
        'pos-engineer-2',
        'sysadmin',
        'nobody',
        'no-one',
      ];
      await Promise.all(
        people.map(name =>
          directory.isMember(`user:default/${name}`, [POS_SUPPORT]),
        ),
      );
      // people, their groups, and each level above
      expect(byRefs.mock.calls.length).toBeLessThanOrEqual(4);
      expect(byFilter).toHaveBeenCalledTimes(1);
    });
  });

  it('ends the climb where groups go in circles', async () => {
    const { directory } = setUp([
      makeEntity('group:default/a', { parent: 'group:default/b' }),
      makeEntity('group:default/b', { parent: 'group:default/a' }),
    ]);
    expect(
      await directory.getStanding('user:default/x', ['group:default/a']),
    ).toEqual({ known: false });
  });

  it.each([
    [10, ['b', 'c', 'd', 'e']],
    [3, ['b', 'c', 'd']],
    [0, []],
  ])('knows up to %s dependencies, nearest first', async (limit, names) => {
    const component = (name: string) => `component:default/${name}`;
    const { directory } = setUp([
      makeEntity(component('a'), { dependsOn: ['b', 'c'].map(component) }),
      makeEntity(component('b'), { dependsOn: ['d', 'a'].map(component) }),
      makeEntity(component('c'), { dependsOn: ['d', 'e'].map(component) }),
      makeEntity(component('d'), { dependsOn: ['b'].map(component) }),
    ]);
    expect(await directory.getDependencies(component('a'), limit)).toEqual(
      names.map(component),
    );
  });

  describe('knows what a failure reaches', () => {
    const dependentsOf = async (
      ref: string,
      entities = demoEntities(),
      limit = 200,
    ) => {
      const found = await setUp(entities).directory.getDependents(ref, limit);
      return (
        found && {
          more: found.more,
          names: found.refs.map(each => parseEntityRef(each).name).sort(),
        }
      );
    };
    const component = (name: string) => `component:default/${name}`;

    const TERMINALS = ['0001', '0002', '0003', '0004'].map(
      number => `pos-terminal-${number}`,
    );
    const ON_BILLING = ['invoice-renderer', 'loyalty-app', ...TERMINALS];
    const EQUIPMENT = ['fiscal-printer-01', 'self-checkout-01'];

    it.each([
      [TERMINAL, []],
      [component('billing-api'), ON_BILLING],
      ['system:default/billing', ['billing-api', ...ON_BILLING]],
      ['system:default/point-of-sale', [...EQUIPMENT, ...TERMINALS]],
      ['domain:default/retail', ['billing-api', ...EQUIPMENT, ...ON_BILLING]],
    ])('of %s', async (ref, names) => {
      expect(await dependentsOf(ref)).toEqual({
        more: false,
        names: [...names].sort(),
      });
    });

    it('through APIs, to those who consume them', async () => {
      const api = 'api:default/prices';
      const entities = stitch([
        makeEntity(component('provider'), { providesApis: [api] }),
        makeEntity(api),
        makeEntity(component('shop'), { consumesApis: [api] }),
        makeEntity(component('banner'), { dependsOn: [component('shop')] }),
        makeEntity(component('other'), { dependsOn: [component('gone')] }),
      ]);
      const both = { more: false, names: ['banner', 'shop'] };
      expect(await dependentsOf(component('provider'), entities)).toEqual(both);
      expect(await dependentsOf(api, entities)).toEqual(both);
    });

    it('once where things depend on each other', async () => {
      const entities = stitch([
        makeEntity(component('a'), { dependsOn: [component('c')] }),
        makeEntity(component('b'), { dependsOn: ['a', 'b'].map(component) }),
        makeEntity(component('c'), { dependsOn: ['a', 'b'].map(component) }),
      ]);
      expect(await dependentsOf(component('a'), entities)).toEqual({
        more: false,
        names: ['b', 'c'],
      });
    });

    it.each([
      [7, 6, false],
      [6, 6, false],
      [5, 5, true],
      [0, 0, true],
    ])('among up to %s entities', async (limit, count, more) => {
      const found = await dependentsOf(
        component('billing-api'),
        demoEntities(),
        limit,
      );
      expect(found).toMatchObject({ more });
      expect(found?.names).toHaveLength(count);
    });

    it.each([
      [10, false],
      [11, true],
    ])('down a chain of %s, ten deep', async (length, more) => {
      const entities = stitch(
        Array.from({ length: length + 1 }, (_, index) =>
          makeEntity(
            component(`c${index}`),
            index ? { dependsOn: [component(`c${index - 1}`)] } : {},
          ),
        ),
      );
      const found = await dependentsOf(component('c0'), entities);
      expect(found).toMatchObject({ more });
      expect(found?.names).toHaveLength(10);
    });

    it('with one request for each level', async () => {
      const { directory, byRefs } = setUp();
      await directory.getDependents('domain:default/retail', 200);
      expect(byRefs).toHaveBeenCalledTimes(4);
    });

    it('of nothing that does not exist', async () => {
      expect(await dependentsOf(component('gone'))).toBeUndefined();
    });
  });

  describe('spares the catalog', () => {
    it('by asking once for look-ups of one moment', async () => {
      const { directory, byRefs } = setUp();
      const [one, ...others] = await Promise.all([
        directory.getEntity(TERMINAL),
        directory.getEntity(TERMINAL),
        directory.getEntity(SYSADMINS),
        directory.getEntities([TERMINAL, GONE]),
      ]);
      expect(one?.metadata.name).toBe('pos-terminal-0001');
      expect(others[0]).toBe(one);
      expect(byRefs).toHaveBeenCalledTimes(1);
      expect(byRefs.mock.calls[0][0].entityRefs).toEqual([
        TERMINAL,
        SYSADMINS,
        GONE,
      ]);
    });

    it('by joining a look-up that is under way', async () => {
      const { directory, byRefs } = setUp();
      let answer: (items: { items: undefined[] }) => void = () => {};
      byRefs.mockReturnValueOnce(
        new Promise(resolve => {
          answer = resolve;
        }),
      );
      const first = directory.getEntity(TERMINAL);
      await new Promise(setImmediate);
      expect(byRefs).toHaveBeenCalledTimes(1);
      const second = directory.getEntity(TERMINAL);
      await new Promise(setImmediate);
      answer({ items: [undefined] });
      await Promise.all([first, second]);
      expect(byRefs).toHaveBeenCalledTimes(1);
    });

    it.each([
      ['an entity', 30, (d: CatalogDirectory) => d.getEntity(TERMINAL)],
      ['an absence', 5, (d: CatalogDirectory) => d.getEntity(GONE)],
    ])('by keeping %s for %s seconds', async (_, seconds, ask) => {
      const { directory, byRefs, clock } = setUp();
      await ask(directory);
      clock.now += seconds * 1000;
      await ask(directory);
      expect(byRefs).toHaveBeenCalledTimes(1);
      clock.now += 1;
      await ask(directory);
      expect(byRefs).toHaveBeenCalledTimes(2);
    });

    it.each([
      ['members', 30, SYSADMINS],
      ['a group without members', 5, 'group:default/pos-night-shift'],
    ])('by keeping %s for %s seconds', async (_, seconds, group) => {
      const { directory, byFilter, clock } = setUp();
      await Promise.all([
        directory.getMembers(group),
        directory.getMembers(group),
      ]);
      clock.now += seconds * 1000;
      await directory.getMembers(group);
      expect(byFilter).toHaveBeenCalledTimes(1);
      clock.now += 1;
      await directory.getMembers(group);
      expect(byFilter).toHaveBeenCalledTimes(2);
    });

    it('by taking no more than 500 members', async () => {
      const { directory } = setUp([
        makeEntity('group:default/crowd'),
        ...Array.from({ length: 501 }, (_, index) =>
          makeEntity(`user:default/u${index}`, {
            memberOf: ['group:default/crowd'],
          }),
        ),
      ]);
      expect(await directory.getMembers('group:default/crowd')).toHaveLength(
        500,
      );
    });
  });

  describe('when the catalog does not answer', () => {
    it.each([
      ['getEntity', (d: CatalogDirectory) => d.getEntity(TERMINAL)],
      ['getEntities', (d: CatalogDirectory) => d.getEntities([TERMINAL])],
      ['getMembers', (d: CatalogDirectory) => d.getMembers(SYSADMINS)],
      ['getParent', (d: CatalogDirectory) => d.getParent(SYSADMINS)],
      [
        'isMember',
        (d: CatalogDirectory) => d.isMember('user:default/x', [SYSADMINS]),
      ],
      [
        'getStanding',
        (d: CatalogDirectory) => d.getStanding('user:default/x', []),
      ],
      [
        'getDependencies',
        (d: CatalogDirectory) => d.getDependencies(TERMINAL, 5),
      ],
      ['getDependents', (d: CatalogDirectory) => d.getDependents(TERMINAL, 5)],
    ])('%s says so, and forgets it', async (_, ask) => {
      const { directory, byRefs } = setUp();
      byRefs.mockRejectedValueOnce(new Error('connection refused'));
      await expect(ask(directory)).rejects.toThrow(ServiceUnavailableError);
      await expect(ask(directory)).resolves.not.toThrow();
    });

    it('says so for members, and forgets it', async () => {
      const { directory, byFilter } = setUp();
      byFilter.mockRejectedValueOnce(new Error('connection refused'));
      await expect(directory.getMembers(SYSADMINS)).rejects.toThrow(
        ServiceUnavailableError,
      );
      expect(await directory.getMembers(SYSADMINS)).toEqual([
        'user:default/sysadmin',
      ]);
    });

    it('waits no longer than five seconds', async () => {
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
      try {
        const { directory, byRefs } = setUp();
        byRefs.mockReturnValueOnce(new Promise(() => {}));
        const answer = directory.getEntity(TERMINAL);
        const outcome = answer.catch(error => error);
        await new Promise(setImmediate);
        jest.advanceTimersByTime(5_000);
        expect(await outcome).toBeInstanceOf(ServiceUnavailableError);
        expect(await directory.getEntity(TERMINAL)).toBeDefined();
      } finally {
        jest.useRealTimers();
      }
    });
  });
});
