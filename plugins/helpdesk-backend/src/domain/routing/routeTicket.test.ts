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

import { demoEntities } from '../../directory/__testUtils__/demoEntities';
import { FakeDirectory } from '../../directory/__testUtils__/FakeDirectory';
import { makeEntity } from '../../directory/__testUtils__/makeEntity';
import {
  about,
  codes,
  FIRST_LINE,
  route,
  RULE,
  thing,
} from './__testUtils__/route';

const ANNOTATED = { 'helpdesk/second-line': 'group:default/sysadmins' };

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
            code: 'catalog-silent',
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
        'catalog-silent',
      ]);
    });
  });
});
