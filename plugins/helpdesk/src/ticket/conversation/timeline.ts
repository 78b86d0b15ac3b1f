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

import {
  Message,
  TicketEvent,
  TicketEventType,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** One thing in the conversation: what somebody wrote, or what happened. */
export type TimelineEntry =
  | { kind: 'message'; at: string; message: Message }
  | { kind: 'event'; at: string; event: TicketEvent };

/**
 * Events that the conversation leaves to the history: the description and the
 * messages stand for themselves, and edits would drown what people say.
 */
const HISTORY_ONLY: readonly TicketEventType[] = [
  'created',
  'updated',
  'replied',
  'noted',
  'routed',
];

/** The beginning of a list that is read by pages, oldest first. */
interface Beginning<T> {
  value?: readonly T[];
  hasMore: boolean;
}

/**
 * Messages and events as one conversation, oldest first, as far as both are known:
 * what comes after the end of a beginning waits for what belongs between.
 */
export function timeline(
  messages: Beginning<Message>,
  events: Beginning<TicketEvent>,
): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...(messages.value ?? []).map(
      (message): TimelineEntry => ({
        kind: 'message',
        at: message.createdAt,
        message,
      }),
    ),
    ...(events.value ?? [])
      .filter(event => !HISTORY_ONLY.includes(event.type))
      .map((event): TimelineEntry => ({ kind: 'event', at: event.at, event })),
  ];
  const known = Math.min(
    knownUntil(messages, message => message.createdAt),
    knownUntil(events, event => event.at),
  );
  // Sorting is stable: a reply stands before what it led to at the same moment.
  return entries
    .filter(({ at }) => Date.parse(at) <= known)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function knownUntil<T>(
  { value, hasMore }: Beginning<T>,
  timeOf: (item: T) => string,
): number {
  const last = value?.at(-1);
  return hasMore && last ? Date.parse(timeOf(last)) : Infinity;
}
