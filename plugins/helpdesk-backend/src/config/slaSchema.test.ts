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

import { SlaSubject } from '@helpdesk/backstage-plugin-helpdesk-node';
import { slaPolicySchema } from './slaSchema';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const SUBJECT: SlaSubject = {
  type: 'incident',
  priority: 'P2',
  desk: 'central',
  customer: 'group:default/retail-north',
  entity: {
    ref: 'resource:default/pos-terminal-0001',
    type: 'pos-terminal',
    system: 'system:default/retail',
  },
};

const policy = (given: object = {}) =>
  slaPolicySchema.parse({ name: 'standard', targets: {}, ...given }).policy;

const complaints = (given: object) =>
  slaPolicySchema
    .safeParse({ name: 'standard', targets: {}, ...given })
    .error?.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    ) ?? [];

describe('SLA policies of the config', () => {
  it('have a warning and a breach without being told', () => {
    const { targets, pauseOn } = policy({
      targets: { resolution: '4 hours' },
    });
    expect(pauseOn).toEqual(['requester']);
    expect(targets).toEqual({
      resolution: {
        within: 4 * HOUR,
        levels: [
          { percent: 75, notify: ['assignee', 'supervisor'] },
          { percent: 100, notify: ['assignee', 'supervisor', 'management'] },
        ],
      },
    });
  });

  it('take everything that can be said', () => {
    const levels = [
      { at: '50%', notify: 'team', inWorkingHours: true },
      { at: 90, notify: ['desk', 'sysadmins'], raisePriority: true },
      { at: '100 %', escalateTo: 'group:default/sysadmins' },
    ];
    const { targets, calendar, pauseOn } = policy({
      calendar: 'office',
      pauseOn: ['third-party', 'scheduled'],
      targets: {
        firstResponse: { minutes: 30 },
        nextUpdate: 'PT2H',
        resolution: { within: '36 hours', levels },
        acceptance: { within: { hours: 1 } },
      },
    });
    expect(calendar).toBe('office');
    expect(pauseOn).toEqual(['third-party', 'scheduled']);
    expect(targets['first-response']?.within).toBe(30 * MINUTE);
    expect(targets['next-update']?.within).toBe(2 * HOUR);
    expect(targets.acceptance?.within).toBe(HOUR);
    expect(targets.resolution).toEqual({
      within: 36 * HOUR,
      levels: [
        { percent: 50, notify: ['team'], inWorkingHours: true },
        {
          percent: 90,
          notify: ['desk', 'group:default/sysadmins'],
          raisePriority: true,
        },
        { percent: 100, notify: [], escalateTo: 'group:default/sysadmins' },
      ],
    });
  });

  it('notice a breach whatever other levels there are', () => {
    const { targets } = policy({
      targets: { resolution: { within: '1 hour', levels: [{ at: 50 }] } },
    });
    expect(targets.resolution?.levels.map(({ percent }) => percent)).toEqual([
      50, 100,
    ]);
  });

  it.each<[object, boolean]>([
    [{}, true],
    [{ priority: 'P2' }, true],
    [{ priority: ['P1', 'P3'] }, false],
    [{ type: ['incident', 'question'], priority: 'P2' }, true],
    [{ type: 'question', priority: 'P2' }, false],
    [{ desk: 'central' }, true],
    [{ desk: 'north' }, false],
    [{ customer: 'retail-north' }, true],
    [{ customer: 'retail-south' }, false],
    [{ entity: { kind: 'Resource', type: 'POS-Terminal' } }, true],
    [{ entity: { kind: 'component' } }, false],
    [{ entity: { type: 'server' } }, false],
    [{ entity: { namespace: 'default' } }, true],
    [{ entity: { system: 'system:default/retail' } }, true],
    [{ entity: { system: 'system:default/billing' } }, false],
    [{ entity: { ref: 'resource:default/pos-terminal-0001' } }, true],
    [{ entity: { ref: 'Resource:POS-Terminal-0001' } }, true],
    [{ entity: { system: 'retail' } }, true],
    [{ entity: { ref: 'resource:default/pos-terminal-0002' } }, false],
  ])('with %j apply: %p', (match, applies) => {
    expect(policy({ match }).appliesTo(SUBJECT)).toBe(applies);
  });

  it('about an entity do not apply to a ticket without one', () => {
    const about = policy({ match: { entity: { kind: 'resource' } } });
    expect(about.appliesTo({ ...SUBJECT, entity: undefined })).toBe(false);
  });

  it.each<[object, RegExp]>([
    [{ targets: { resolution: '2 days' } }, /targets\.resolution.*hours/],
    [{ targets: { resolution: 0 } }, /targets\.resolution.*hours/],
    [{ targets: { resolution: 'soon' } }, /targets\.resolution.*soon/],
    [{ targets: { solution: '2 hours' } }, /targets.*solution/],
    [{ match: { priority: 'P5' } }, /match\.priority\.0/],
    [{ match: { entity: { tag: 'x' } } }, /match\.entity.*tag/],
    [{ match: { entity: { ref: ':' } } }, /match\.entity\.ref\.0/],
    [{ pauseOn: ['holiday'] }, /pauseOn\.0/],
    [
      { targets: { acceptance: { within: '1 hour', levels: [{ at: 0 }] } } },
      /levels\.0\.at/,
    ],
    [
      {
        targets: { acceptance: { within: '1 hour', levels: [{ at: 'half' }] } },
      },
      /levels\.0\.at/,
    ],
    [
      {
        targets: {
          acceptance: { within: '1 hour', levels: [{ at: 50 }, { at: '50%' }] },
        },
      },
      /levels\.1\.at: there is a level at 50 % already/,
    ],
    [
      {
        targets: {
          acceptance: {
            within: '1 hour',
            levels: [{ at: 50, notify: 'user:default/boss' }],
          },
        },
      },
      /levels\.0\.notify\.0/,
    ],
  ])('with %j are refused', (given, complaint) => {
    expect(complaints(given)).toEqual([expect.stringMatching(complaint)]);
  });
});
