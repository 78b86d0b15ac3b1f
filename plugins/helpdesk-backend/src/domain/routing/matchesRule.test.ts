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

import { RoutingRule } from '../../config/HelpdeskConfig';
import { makeEntity } from '../../directory/__testUtils__/makeEntity';
import { matchesRule } from './matchesRule';

const subject = {
  entity: makeEntity('resource:shops/terminal', {
    type: 'pos-terminal',
    tags: ['pos', 'shop-floor'],
    labels: { shop: 'shop-1', floor: '0' },
    annotations: { vendor: 'acme' },
  }),
  type: 'incident' as const,
  priority: 'P2' as const,
  desk: 'service-desk',
  customer: 'group:default/retail-north',
  tags: [],
};

const CASES: [Pick<RoutingRule, 'entity' | 'ticket'>, boolean][] = [
  [{ entity: { kind: ['resource'] } }, true],
  [{ entity: { kind: ['RESOURCE'] } }, true],
  [{ entity: { kind: ['component', 'Resource'] } }, true],
  [{ entity: { kind: ['component'] } }, false],
  [{ entity: { kind: [] } }, false],
  [{ entity: { type: ['pos-terminal'] } }, true],
  [{ entity: { type: ['pos'] } }, false],
  [{ entity: { namespace: ['shops'] } }, true],
  [{ entity: { namespace: ['default'] } }, false],
  [{ entity: { tags: ['pos', 'other'] } }, true],
  [{ entity: { tags: ['other'] } }, false],
  [{ entity: { labels: { shop: 'shop-1' } } }, true],
  [{ entity: { labels: { shop: '*', floor: '0' } } }, true],
  [{ entity: { labels: { shop: 'shop-1', floor: '1' } } }, false],
  [{ entity: { labels: { region: '*' } } }, false],
  [{ entity: { labels: { constructor: '*' } } }, false],
  [{ entity: { annotations: { vendor: 'acme' } } }, true],
  [{ entity: { annotations: { vendor: 'other' } } }, false],
  [{ entity: { kind: ['resource'], type: ['server'] } }, false],
  [{ ticket: { type: ['question', 'incident'] } }, true],
  [{ ticket: { type: ['question'] } }, false],
  [{ ticket: { priority: ['P2'] } }, true],
  [{ ticket: { priority: ['P1'] } }, false],
  [{ ticket: { desk: ['service-desk'] } }, true],
  [{ ticket: { desk: ['other'] } }, false],
  [{ ticket: { customer: ['group:default/retail-north'] } }, true],
  [{ ticket: { customer: ['group:default/retail-south'] } }, false],
  [{ entity: { kind: ['resource'] }, ticket: { priority: ['P2'] } }, true],
  [{ entity: { kind: ['resource'] }, ticket: { priority: ['P1'] } }, false],
];

describe('matchesRule', () => {
  it.each(CASES)('%j: %s', (rule, expected) => {
    expect(matchesRule(rule, subject)).toBe(expected);
  });

  it.each([
    [{ entity: {} }, false],
    [{ ticket: { customer: ['group:default/retail-north'] } }, false],
    [{ ticket: { type: ['incident' as const] } }, true],
  ])('without entity and customer %j: %s', (rule, expected) => {
    const bare = { ...subject, entity: undefined, customer: undefined };
    expect(matchesRule(rule, bare)).toBe(expected);
  });

  it('takes an entity without a namespace to be in the default one', () => {
    const entity = {
      ...subject.entity,
      metadata: { name: 'terminal' },
    };
    const rule = { entity: { namespace: ['default'] } };
    expect(matchesRule(rule, { ...subject, entity })).toBe(true);
  });
});
