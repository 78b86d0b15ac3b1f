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

import { RecordedEffect, State } from '../store/State';
import { groupBy } from './groupBy';

/** Scopes of what people are told of tickets; digests have others. */
const OF_TICKETS = 'helpdesk:HD-';

/**
 * Everybody who was to be told of an event has one notification of it, and
 * nobody else has. Deliveries that were repeated are no more than what was
 * broken can explain.
 */
export function checkNotifications(
  { effects, notifications }: State,
  options: {
    /** Members of each group, those of groups below it included. */
    members: ReadonlyMap<string, readonly string[]>;
    mostRepeated: number;
  },
): string[] {
  const { members, mostRepeated } = options;
  const found = groupBy(notifications, ({ scope }) => scope);
  const due = effects.filter(({ sink }) => sink === 'notifications');
  const wrong = due
    .filter(({ step }) => step === 'delivered')
    .map(effect => {
      const scope = scopeOf(effect);
      const told = (found.get(scope) ?? []).map(({ user }) => user).sort();
      return { scope, told, expected: audienceOf(effect, members).sort() };
    })
    .filter(({ told, expected }) => String(told) !== String(expected))
    .map(
      ({ scope, told, expected }) =>
        `${scope}: told ${told}, to be told: ${expected}`,
    );
  const caused = new Set(due.map(scopeOf));
  const uncaused = [...found.keys()]
    .filter(scope => scope.startsWith(OF_TICKETS) && !caused.has(scope))
    .map(scope => `${scope}: has no effect`);
  const repeated = countRepeated(notifications);
  return [
    ...wrong,
    ...uncaused,
    ...(repeated > mostRepeated
      ? [`${repeated} notifications came twice, over ${mostRepeated}`]
      : []),
  ];
}

/** How many events people were told of a second time. */
export function countRepeated(notifications: State['notifications']): number {
  const repeated = notifications.filter(notification => notification.repeated);
  return new Set(repeated.map(({ scope }) => scope)).size;
}

function scopeOf({ ticketId, entry }: RecordedEffect): string {
  return `${OF_TICKETS}${ticketId}:${entry}`;
}

function audienceOf(
  { recipients, actor }: RecordedEffect,
  members: ReadonlyMap<string, readonly string[]>,
): string[] {
  const users = recipients.flatMap(ref => members.get(ref) ?? [ref]);
  return [...new Set(users)].filter(user => user !== actor);
}
