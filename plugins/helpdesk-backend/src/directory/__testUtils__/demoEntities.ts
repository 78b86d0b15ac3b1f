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
import { makeEntity, stitch } from './makeEntity';

const SECOND_LINE_TEAMS = [
  'pos-support',
  'billing-admins',
  'sysadmins',
  'special-software-support',
  'special-equipment-support',
];
const CUSTOMERS = ['retail-north', 'retail-south'];

/** Each persona of the demo with the group it belongs to. */
const PERSONAS = {
  developer: 'developers',
  operator: 'service-desk',
  'operator-2': 'service-desk',
  'pos-engineer': 'pos-support',
  'pos-engineer-2': 'pos-support',
  'billing-admin': 'billing-admins',
  sysadmin: 'sysadmins',
  'software-engineer': 'special-software-support',
  'equipment-engineer': 'special-equipment-support',
  'customer-north': 'retail-north',
  'customer-south': 'retail-south',
  'support-lead': 'support-management',
};

const group = (name: string) => `group:default/${name}`;

/** The people, teams and things of the demo portal's catalog. */
export function demoEntities(): Entity[] {
  return stitch([...demoGroups(), ...demoUsers(), ...demoThings()]);
}

function demoGroups(): Entity[] {
  const parent = group('second-line');
  return [
    makeEntity(group('support-management'), { type: 'department' }),
    makeEntity(group('service-desk'), {
      type: 'team',
      parent: group('support-management'),
    }),
    makeEntity(parent, {
      type: 'department',
      parent: group('support-management'),
    }),
    ...SECOND_LINE_TEAMS.map(name =>
      makeEntity(group(name), { type: 'team', parent }),
    ),
    makeEntity(group('pos-night-shift'), {
      type: 'team',
      parent: group('pos-support'),
    }),
    makeEntity(group('developers'), { type: 'team' }),
    ...CUSTOMERS.map(name => makeEntity(group(name), { type: 'customer' })),
  ];
}

function demoUsers(): Entity[] {
  return [
    ...Object.entries(PERSONAS).map(([name, team]) =>
      makeEntity(`user:default/${name}`, { memberOf: [group(team)] }),
    ),
    makeEntity('user:default/contractor'),
  ];
}

function demoThings(): Entity[] {
  const billingApi = 'component:default/billing-api';
  const pointOfSale = 'system:default/point-of-sale';
  return [
    makeEntity('domain:default/retail', { owner: group('support-management') }),
    makeEntity('system:default/billing', {
      owner: group('billing-admins'),
      domain: 'domain:default/retail',
    }),
    makeEntity(pointOfSale, {
      owner: group('pos-support'),
      domain: 'domain:default/retail',
    }),
    makeEntity(billingApi, {
      type: 'service',
      owner: group('billing-admins'),
      system: 'system:default/billing',
      tags: ['billing'],
    }),
    makeEntity('component:default/invoice-renderer', {
      type: 'service',
      owner: 'user:default/contractor',
      system: 'system:default/billing',
      dependsOn: [billingApi],
      tags: ['billing'],
    }),
    makeEntity('component:default/loyalty-app', {
      type: 'application',
      owner: group('special-software-support'),
      dependsOn: [billingApi],
      tags: ['special-software'],
    }),
    makeEntity('component:default/legacy-scanner', {
      type: 'application',
      owner: group('scanning-team'),
      tags: ['special-software'],
    }),
    makeEntity('resource:default/fiscal-printer-01', {
      type: 'special-equipment',
      owner: group('special-equipment-support'),
      system: pointOfSale,
      tags: ['special-equipment'],
    }),
    makeEntity('resource:default/self-checkout-01', {
      type: 'special-equipment',
      owner: group('developers'),
      system: pointOfSale,
      annotations: {
        'helpdesk/second-line': group('special-equipment-support'),
      },
      tags: ['special-equipment'],
    }),
    makeEntity('resource:default/office-server-01', {
      type: 'server',
      owner: group('sysadmins'),
      tags: ['office'],
    }),
    ...['0001', '0002', '0003', '0004'].map(number =>
      makeEntity(`resource:default/pos-terminal-${number}`, {
        type: 'pos-terminal',
        owner: group('pos-support'),
        system: pointOfSale,
        dependsOn: [billingApi],
        labels: { shop: 'shop-1' },
        tags: ['pos'],
      }),
    ),
  ];
}
