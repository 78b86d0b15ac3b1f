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
import { makeEntity, stitch } from '../../directory/__testUtils__/makeEntity';

/** The groups of a desk, each of which is told something in its own right. */
export const ROLES_OF_GROUPS = ['first', 'team', 'asked', 'lead'] as const;
export type GroupRole = (typeof ROLES_OF_GROUPS)[number];

/** A form that a group of an organisation can have. */
export interface Shape {
  /** Groups below it: by their names' endings, with their types. */
  below: Record<string, string>;
  /** Users by their names' endings, and the groups that the catalog gives them. */
  users: Record<string, string[]>;
  /** Users whom the sign-in alone gives the group. */
  claiming?: string[];
  /** Those who belong to the group. */
  members: string[];
  /** Those who are its management, if the group is a management. */
  managers: string[];
}

const one = { one: [''] };

/** The group itself is the one without an ending. */
export const SHAPES: Record<string, Shape> = {
  plain: {
    below: {},
    users: { ...one, two: [''] },
    members: ['one', 'two'],
    managers: ['one', 'two'],
  },
  'above other groups': {
    below: { 'other-team': 'team' },
    users: { ...one, other: ['other-team'] },
    members: ['one'],
    managers: ['one'],
  },
  'with parts': {
    below: { shift: 'shift', 'sub-team': 'sub-team' },
    users: { ...one, night: ['shift'], desk: ['sub-team'] },
    members: ['desk', 'night', 'one'],
    managers: ['one'],
  },
  'with somebody in two of its parts': {
    below: { shift: 'shift', 'other-shift': 'shift' },
    users: { ...one, both: ['', 'shift', 'other-shift'] },
    members: ['both', 'one'],
    managers: ['both', 'one'],
  },
  'with a customer below': {
    below: { shop: 'customer' },
    users: { ...one, customer: ['shop'] },
    members: ['one'],
    managers: ['one'],
  },
  'with a member whom the sign-in alone knows': {
    below: {},
    users: { ...one, claiming: [] },
    claiming: ['claiming'],
    members: ['claiming', 'one'],
    managers: ['one'],
  },
};

export const groupOf = (role: string, ending = '') =>
  `group:default/${role}${ending && `-${ending}`}`;
export const userOf = (role: string, ending: string) => `${role}-${ending}`;

/** An organisation all of whose groups have one shape, management above them all. */
export function organisationOf({ below, users, claiming = [] }: Shape) {
  const groups = ROLES_OF_GROUPS.flatMap(role => [
    makeEntity(groupOf(role), {
      type: 'team',
      parent: role === 'lead' ? undefined : groupOf('lead'),
    }),
    ...Object.entries(below).map(([ending, type]) =>
      makeEntity(groupOf(role, ending), { type, parent: groupOf(role) }),
    ),
  ]);
  const people = ROLES_OF_GROUPS.flatMap(role =>
    Object.entries(users).map(([ending, memberOf]) =>
      makeEntity(`user:default/${userOf(role, ending)}`, {
        memberOf: memberOf.map(group => groupOf(role, group)),
      }),
    ),
  );
  const entities: Entity[] = stitch([
    ...groups,
    ...people,
    makeEntity(groupOf('retail'), { type: 'customer' }),
    makeEntity('user:default/buyer', { memberOf: [groupOf('retail')] }),
    makeEntity('user:default/stranger', {}),
  ]);
  const claims = Object.fromEntries(
    ROLES_OF_GROUPS.flatMap(role =>
      claiming.map(ending => [userOf(role, ending), [groupOf(role)]]),
    ),
  );
  return { entities, claims };
}
