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

/**
 * Each event has put a signal into the outbox. What else is there comes of an event
 * as well, and all of it has left once.
 */
export function checkEffects({
  events,
  effects,
  undelivered,
}: State): string[] {
  const steps = groupBy(effects, ({ step }) => step);
  const enqueued = groupBy(steps.get('enqueued') ?? [], entryOf);
  const delivered = groupBy(steps.get('delivered') ?? [], entryOf);
  const signals = events.map(event => entryOf({ ...event, sink: 'refreshes' }));
  const entries = [...enqueued].flatMap(([entry, { length }]) => [
    length !== 1 && `${entry}: was enqueued ${length} times`,
    delivered.get(entry)?.length !== 1 &&
      `${entry}: has left ${delivered.get(entry)?.length ?? 0} times`,
  ]);
  const caused = new Set(events.map(eventOf));
  const uncaused = effects.filter(effect => !caused.has(eventOf(effect)));
  return [
    ...entries.filter(complaint => complaint !== false),
    ...signals
      .filter(signal => !enqueued.has(signal))
      .map(signal => `${signal}: was not enqueued`),
    ...uncaused.map(effect => `${entryOf(effect)}: has no event`),
    ...(undelivered > 0 ? [`${undelivered} effects are still there`] : []),
  ];
}

type Origin = Pick<RecordedEffect, 'ticketId' | 'version'>;

function eventOf({ ticketId, version }: Origin): string {
  return `${ticketId}:${version}`;
}

function entryOf(entry: Origin & Pick<RecordedEffect, 'sink'>): string {
  return `${entry.sink} of ${eventOf(entry)}`;
}
