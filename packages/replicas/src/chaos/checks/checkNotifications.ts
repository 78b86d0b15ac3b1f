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

import { RecordedEffect, State, StoredTold } from '../store/State';
import { groupBy } from './groupBy';

/** Scopes of what people are told of tickets; digests have others. */
const OF_TICKETS = 'helpdesk:HD-';

/** Of a ticket of theirs, these stay staff, whatever happens to it meanwhile. */
const ALWAYS_STAFF = 'group:default/service-desk';

interface Options {
  /** Members of each group, those of its parts included. */
  members: ReadonlyMap<string, readonly string[]>;
  mostRepeated: number;
}

/**
 * Everybody who was to be told of an event was, and nobody else; and since nobody
 * opens a ticket here, there is one notification for all that a person was told of
 * one kind. Deliveries that were repeated are no more than what was broken can
 * explain.
 *
 * Who may hear of something is decided when it is sent, and by then a ticket may
 * have left a team. So who is named and takes part, or is always staff, must have
 * been told; others who are named may have been.
 */
export function checkNotifications(state: State, options: Options): string[] {
  const { mostRepeated } = options;
  const repeated = countRepeated(state);
  return [
    ...checkTold(state, options),
    ...checkSent(state),
    ...(repeated > mostRepeated
      ? [`${repeated} notifications came twice, over ${mostRepeated}`]
      : []),
  ];
}

/** How many deliveries went out a second time, by how often people got one. */
export function countRepeated({ notifications, told }: State): number {
  const due = groupBy(told, keyOf);
  const worst = new Map<string, number>();
  for (const { user, scope, sent } of notifications) {
    const counted = due.get(`${user} ${scope}`)?.length ?? sent;
    worst.set(scope, Math.max(worst.get(scope) ?? 0, sent - counted));
  }
  return [...worst.values()].reduce((sum, times) => sum + times, 0);
}

/** What people were told against what they were to be told. */
function checkTold({ effects, told }: State, { members }: Options): string[] {
  const byEntry = groupBy(told, ({ entry }) => entry);
  const due = effects.filter(
    ({ sink, step }) => sink === 'notices' && step === 'delivered',
  );
  const known = new Set(due.map(({ entry }) => entry));
  return [
    ...due.flatMap(effect => {
      const users = (byEntry.get(effect.entry) ?? []).map(({ user }) => user);
      const { must, may } = audienceOf(effect, members);
      const wrong = [
        ...must.filter(user => !users.includes(user)),
        ...users.filter(user => !may.includes(user)),
        ...users.filter((user, index) => users.indexOf(user) < index),
      ];
      return wrong.map(
        user => `notices of entry ${effect.entry}: told ${users}, not ${user}`,
      );
    }),
    ...told
      .filter(({ entry }) => !known.has(entry))
      .map(
        ({ user, entry }) => `${user} was told of entry ${entry}: no effect`,
      ),
  ];
}

/** What people have got against what they were told. */
function checkSent({ notifications, told }: State): string[] {
  const sent = groupBy(
    notifications.filter(({ scope }) => scope.startsWith(OF_TICKETS)),
    ({ user, scope }) => `${user} ${scope}`,
  );
  const due = new Set(told.map(keyOf));
  return [
    ...[...due]
      .filter(key => sent.get(key)?.length !== 1)
      .map(key => `${key}: is there ${sent.get(key)?.length ?? 0} times`),
    ...[...sent.keys()]
      .filter(key => !due.has(key))
      .map(key => `${key}: has no effect`),
  ];
}

function keyOf({ user, ticketId, kind }: StoredTold): string {
  return `${user} ${OF_TICKETS}${ticketId}:${kind}:0`;
}

function audienceOf(
  { parts = [], actor }: RecordedEffect,
  members: ReadonlyMap<string, readonly string[]>,
): { must: string[]; may: string[] } {
  const staff = members.get(ALWAYS_STAFF) ?? [];
  const must = new Set<string>();
  const may = new Set<string>();
  for (const { matter, to } of parts) {
    for (const user of to.flatMap(({ ref }) => members.get(ref) ?? [ref])) {
      may.add(user);
      if (matter === 'ticket' || staff.includes(user)) {
        must.add(user);
      }
    }
  }
  const others = (users: Set<string>) =>
    [...users].filter(user => user !== actor);
  return { must: others(must), may: others(may) };
}
