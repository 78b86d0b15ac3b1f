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
import { demoEntities } from '../../directory/__testUtils__/demoEntities';

/** The demo's people and those whom the matrix needs on top. */
export function organisation() {
  const group = (name: string) => `group:default/${name}`;
  const user = (name: string, ...teams: string[]) =>
    makeEntity(`user:default/${name}`, { memberOf: teams.map(group) });
  return [
    ...demoEntities(),
    makeEntity(group('people-desk'), { type: 'team' }),
    user('people-operator', 'people-desk'),
    user('people-operator-2', 'people-desk'),
    user('developer-2', 'developers'),
    user('customer-north-2', 'retail-north'),
    user('operator-of-both', 'service-desk', 'people-desk'),
    user('reseller', 'retail-south', 'pos-support'),
  ];
}

/** Two desks, of which one keeps its tickets among their participants. */
export const CONFIG = {
  helpdesk: {
    permissions: { reuse: 0 }, // policies change within a test
    desks: [
      {
        id: 'service-desk',
        title: 'Service desk',
        operatorGroups: ['group:default/service-desk'],
        managementGroup: 'group:default/support-management',
      },
      {
        id: 'people',
        title: 'People',
        visibility: 'participants',
        operatorGroups: ['group:default/people-desk'],
        managementGroup: 'group:default/support-management',
      },
    ],
  },
};

/** A program whose token has no access restrictions. */
export const PROGRAM = 'external:phone-system';
/** A program whose token is restricted to reading. */
export const READING_PROGRAM = 'external:dashboard';
/** A program whose token is restricted to registering tickets. */
export const INTAKE_PROGRAM = 'external:web-form';
