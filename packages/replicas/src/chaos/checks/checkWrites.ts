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

import { fateOf, isAcknowledged, Operation } from '../ledger/Operation';
import { State, StoredEvent } from '../store/State';
import { Traces } from './Traces';

/**
 * Every acknowledged write is there once, every refused one is not, and of one
 * that was neither there is all or nothing.
 */
export function checkWrites(operations: Operation[], state: State): string[] {
  const traces = new Traces(state);
  const asked = new Set(operations.map(({ id }) => id));
  return [
    ...operations.flatMap(operation => checkWrite(operation, traces)),
    ...[...traces.events.keys()]
      .filter(id => !asked.has(id))
      .map(id => `nobody has asked for ${id}`),
  ];
}

function checkWrite(operation: Operation, traces: Traces): string[] {
  const { id, kind, attempts } = operation;
  const fate = fateOf(operation);
  const events = traces.events.get(id) ?? [];
  const parts = traces.partsOf(operation);
  const whole = wholeOf(operation);
  const wrongResults = attempts
    .filter(isAcknowledged)
    .map(({ result }) => result)
    .filter(result => events.some(event => !isResultOf(result, event)));

  return [
    events.length > 1 && `took effect ${events.length} times`,
    fate === 'acknowledged' && events.length === 0 && 'is lost',
    fate === 'refused' && parts.length > 0 && `is there: ${parts}`,
    parts.length > 0 &&
      String(parts) !== String(whole) &&
      `is there in part: ${parts} of ${whole}`,
    wrongResults.length > 0 && `was answered with ${wrongResults}`,
  ]
    .filter(complaint => complaint !== false)
    .map(complaint => `${kind} ${id}, ${fate}: ${complaint}`);
}

/** Kinds whose words are a message; those of who objects are the requester's. */
const SPEAKING = ['reply', 'note', 'pend', 'reject-resolution', 'reopen'];

/** What there is of a write that took effect, in the order of `partsOf`. */
function wholeOf({ kind, keyed }: Operation): string[] {
  return [
    'event',
    ...(SPEAKING.includes(kind) ? ['message'] : []),
    ...(kind === 'create' ? ['ticket'] : []),
    ...(keyed ? ['idempotency key'] : []),
  ];
}

function isResultOf(result: string | undefined, event: StoredEvent): boolean {
  return result === `HD-${event.ticketId}` || result === event.messageId;
}
