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

import { Entity } from '@backstage/catalog-model';
import {
  RoutingResolver,
  RoutingSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { RoutingRule } from '../../config/HelpdeskConfig';
import { demoEntities } from '../../directory/testing/demoEntities';
import { FakeDirectory } from '../../directory/testing/FakeDirectory';
import { makeEntity } from '../../directory/testing/makeEntity';
import { builtInResolvers } from './builtInResolvers';
import { orderResolvers } from './orderResolvers';
import { routeTicket } from './routeTicket';

const FIRST_LINE = 'group:default/service-desk';
const SUBJECT: RoutingSubject = {
  type: 'incident',
  priority: 'P3',
  desk: 'service-desk',
  tags: [],
};
const ANNOTATED = { 'helpdesk/second-line': 'group:default/sysadmins' };
const RULE: RoutingRule = {
  name: 'servers',
  team: 'group:default/billing-admins',
  entity: { type: ['server'] },
};

async function route(options: {
  subject?: Partial<RoutingSubject>;
  entities?: Entity[];
  rules?: RoutingRule[];
  fallbackTeam?: string;
  added?: { resolver: RoutingResolver; before?: string }[];
  directory?: FakeDirectory;
}) {
  const { rules = [], fallbackTeam, added = [] } = options;
  const directory = options.directory ?? new FakeDirectory(demoEntities());
  directory.put(...(options.entities ?? []));
  const desks = [{ id: 'service-desk', fallbackTeam }];
  return routeTicket({
    subject: { ...SUBJECT, ...options.subject },
    resolvers: orderResolvers(builtInResolvers({ rules, desks }), added),
    directory,
    firstLine: FIRST_LINE,
  });
}

/** A thing of the catalog and the subject that is about it. */
function about(entity: Entity) {
  const { kind, metadata } = entity;
  const entityRef = `${kind.toLowerCase()}:${metadata.namespace}/${
    metadata.name
  }`;
  return { entities: [entity], subject: { entityRef } };
}

const thing = (short: Parameters<typeof makeEntity>[1]) =>
  about(makeEntity('component:default/thing', short));

const codes = ({ trace }: { trace: { code: string }[] }) =>
  trace.map(({ code }) => code);

describe('routeTicket', () => {
  describe('on the demo catalog', () => {
    it.each([
      ['resource:default/pos-terminal-0001', 'pos-support', 'owner'],
      ['component:default/billing-api', 'billing-admins', 'owner'],
      ['component:default/loyalty-app', 'special-software-support', 'owner'],
      [
        'resource:default/fiscal-printer-01',
        'special-equipment-support',
        'owner',
      ],
      ['resource:default/office-server-01', 'sysadmins', 'owner'],
      ['component:default/invoice-renderer', 'billing-admins', 'system'],
      [
        'resource:default/self-checkout-01',
        'special-equipment-support',
        'annotation',
      ],
    ])('%s goes to %s by its %s', async (entityRef, team, resolver) => {
      const decision = await route({ subject: { entityRef } });
      expect(decision).toMatchObject({
        team: `group:default/${team}`,
        outcome: 'routed',
      });
      const matched = decision.trace.filter(s => s.outcome === 'matched');
      expect(matched).toEqual([expect.objectContaining({ resolver })]);
      expect(decision.reason).toBe(matched[0].message);
    });

    it('keeps what nobody owns with the first line and says why', async () => {
      const entity = 'component:default/legacy-scanner';
      const decision = await route({ subject: { entityRef: entity } });
      expect(decision).toMatchObject({
        team: FIRST_LINE,
        outcome: 'first-line',
        reason:
          'The owner of component:default/legacy-scanner, group:default/scanning-team, does not exist in the catalog, so the ticket stays with the first line',
      });
      expect(decision.trace).toEqual([
        {
          resolver: 'chosen',
          outcome: 'passed',
          code: 'chosen-none',
          params: {},
          message: 'No team was chosen by hand',
        },
        expect.objectContaining({
          code: 'annotation-none',
          params: { entity },
        }),
        expect.objectContaining({ code: 'rule-none' }),
        expect.objectContaining({
          resolver: 'owner',
          outcome: 'failed',
          code: 'owner-missing',
          params: { team: 'group:default/scanning-team', entity },
        }),
        expect.objectContaining({ code: 'system-none' }),
        expect.objectContaining({ code: 'domain-none' }),
        expect.objectContaining({ code: 'fallback-none' }),
        expect.objectContaining({
          resolver: 'first-line',
          outcome: 'matched',
          code: 'first-line',
          params: { team: FIRST_LINE },
        }),
      ]);
    });
  });

  describe('asks in order', () => {
    const owned = makeEntity('resource:default/server', {
      type: 'server',
      owner: 'group:default/pos-support',
      system: 'system:default/billing',
      annotations: ANNOTATED,
    });
    const plain = makeEntity('resource:default/server', {
      type: 'server',
      owner: 'group:default/pos-support',
    });

    it.each([
      [
        'a chosen team beats everything',
        { ...about(owned), rules: [RULE] },
        { chosenTeam: 'special-software-support' },
        'special-software-support',
        ['chosen'],
      ],
      [
        'the annotation beats a rule',
        { ...about(owned), rules: [RULE] },
        {},
        'sysadmins',
        ['chosen-none', 'annotation'],
      ],
      [
        'a rule beats the owner',
        { ...about(plain), rules: [RULE] },
        {},
        'billing-admins',
        ['chosen-none', 'annotation-none', 'rule'],
      ],
      [
        'the owner beats system and fallback',
        {
          ...thing({
            owner: 'group:default/pos-support',
            system: 'system:default/billing',
          }),
          fallbackTeam: 'group:default/sysadmins',
        },
        {},
        'pos-support',
        ['chosen-none', 'annotation-none', 'rule-none', 'owner'],
      ],
      [
        'the system beats its domain',
        thing({ system: 'system:default/billing' }),
        {},
        'billing-admins',
        [
          ...['chosen-none', 'annotation-none', 'rule-none', 'owner-none'],
          'system',
        ],
      ],
      [
        'the fallback team comes last',
        { ...thing({}), fallbackTeam: 'group:default/sysadmins' },
        {},
        'sysadmins',
        [
          ...['chosen-none', 'annotation-none', 'rule-none', 'owner-none'],
          ...['system-none', 'domain-none', 'fallback'],
        ],
      ],
    ])('%s', async (_, options, subject, team, trace) => {
      const decision = await route({
        ...options,
        subject: { ...options.subject, ...subject },
      });
      expect(decision.team).toBe(`group:default/${team}`);
      expect(codes(decision)).toEqual(trace);
    });
  });

  describe('the chosen team', () => {
    it.each([
      ['group:default/nobody'],
      ['user:default/operator'],
      ['not a: ref/at all/'],
      [''],
    ])('"%s" is refused, naming the field', async chosenTeam => {
      await expect(route({ subject: { chosenTeam } })).rejects.toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringMatching(/^team: /),
        }),
      );
    });

    it('is refused as long as it cannot be verified', async () => {
      const directory = new FakeDirectory(demoEntities());
      directory.fail();
      const chosenTeam = 'group:default/sysadmins';
      await expect(
        route({ directory, subject: { chosenTeam } }),
      ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    });
  });

  describe('the annotation', () => {
    it.each([
      ['sysadmins', 'group:default/sysadmins'],
      ['Group:Default/SysAdmins', 'group:default/sysadmins'],
    ])('"%s" names %s', async (value, team) => {
      const annotations = { 'helpdesk/second-line': value };
      expect(await route(thing({ annotations }))).toMatchObject({ team });
    });

    it.each([
      ['group:default/gone'],
      ['user:default/operator'],
      [''],
      ['a:b:c'],
    ])('"%s" is passed over as no group', async value => {
      const decision = await route(
        thing({
          owner: 'group:default/pos-support',
          annotations: { 'helpdesk/second-line': value },
        }),
      );
      expect(decision.team).toBe('group:default/pos-support');
      expect(decision.trace[1]).toMatchObject({
        outcome: 'failed',
        code: 'annotation-invalid',
        params: { value, entity: 'component:default/thing' },
      });
    });
  });

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
            parent: 'group:default/second-line',
          }),
        ],
        subject: { chosenTeam: 'cell' },
      });
      expect(decision.team).toBe('group:default/support-management');
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

  describe('without a known entity', () => {
    it.each([
      [{}, 'entity-none', 'The ticket does not say what it is about'],
      [
        { entityRef: 'component:default/gone' },
        'entity-missing',
        'component:default/gone does not exist in the catalog',
      ],
    ])('%j stays with the first line', async (subject, code, message) => {
      const decision = await route({ subject, rules: [RULE] });
      expect(decision).toMatchObject({
        outcome: 'first-line',
        reason: `${message}, so the ticket stays with the first line`,
      });
      expect(codes(decision)).toEqual([
        ...['chosen-none', code, 'rule-none', code],
        ...['system-none', 'domain-none', 'fallback-none', 'first-line'],
      ]);
    });

    it('a rule about the ticket alone applies', async () => {
      const rules = [
        { ...RULE, entity: undefined, ticket: { type: ['incident' as const] } },
      ];
      expect(await route({ rules })).toMatchObject({ team: RULE.team });
    });
  });

  describe('while the catalog does not answer', () => {
    it('decides nothing', async () => {
      const directory = new FakeDirectory(demoEntities());
      directory.fail();
      const decision = await route({
        directory,
        subject: { entityRef: 'resource:default/pos-terminal-0001' },
        fallbackTeam: 'group:default/sysadmins',
      });
      expect(decision).toEqual({
        team: FIRST_LINE,
        outcome: 'undecided',
        reason: 'The catalog did not answer; this will be tried again',
        trace: [
          expect.objectContaining({
            code: 'catalog-unavailable',
            outcome: 'failed',
          }),
        ],
      });
      directory.recover();
    });

    it('does not let a lower-ranked resolver win', async () => {
      const directory = new FakeDirectory(demoEntities());
      jest.spyOn(directory, 'getMembers').mockRejectedValue(new Error('down'));
      const decision = await route({
        directory,
        subject: { entityRef: 'resource:default/pos-terminal-0001' },
        fallbackTeam: 'group:default/sysadmins',
      });
      expect(decision).toMatchObject({
        team: FIRST_LINE,
        outcome: 'undecided',
      });
      expect(codes(decision)).toEqual([
        ...['chosen-none', 'annotation-none', 'rule-none'],
        'catalog-unavailable',
      ]);
    });
  });

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
