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

import { FieldChange } from '@helpdesk/backstage-plugin-helpdesk-common';
import { MessageRecord } from '../ticket/MessageRecord';
import { TicketEventRecord } from '../ticket/TicketEventRecord';
import { TicketTime } from '../ticket/TicketRecord';
import { NO_TIME_KEPT } from './Timekeeping';
import { ServiceLevels } from './ServiceLevels';
import { TimeFacts } from './TimeStep';

/** An event, and the message that came with it. */
export interface HistoryEntry {
  event: TicketEventRecord;
  message?: Pick<MessageRecord, 'side' | 'visibility'>;
}

/**
 * A ticket's time, derived from its whole history and nothing else: what the
 * ticket's own record must say, if every event was followed as it happened.
 */
export function replayTime(
  history: HistoryEntry[],
  desk: string,
  serviceLevels: ServiceLevels,
): TicketTime {
  let time: TicketTime = { timekeeping: NO_TIME_KEPT };
  let before: (TimeFacts & { policy?: string }) | undefined;
  for (const { event, message } of history) {
    const after = applyChanges(before, event);
    time = serviceLevels.follow(time.timekeeping, after.policy, desk, {
      at: event.at,
      actor: event.actor,
      before,
      after,
      message,
      cause: event.cause,
    });
    before = after;
  }
  return time;
}

function applyChanges(
  before: (TimeFacts & { policy?: string }) | undefined,
  { changes, internalChanges }: TicketEventRecord,
): TimeFacts & { policy?: string } {
  const changed = { ...changes, ...internalChanges };
  const value = <T>(field: string, known: T, read: (to: unknown) => T): T =>
    Object.hasOwn(changed, field) ? read(changed[field].to) : known;
  return {
    status: value(
      'status',
      before?.status ?? 'new',
      to => to as TimeFacts['status'],
    ),
    pendingReason: value(
      'pendingReason',
      before?.pendingReason,
      to => to as TimeFacts['pendingReason'],
    ),
    escalatedAt: value('escalatedAt', before?.escalatedAt, toTime),
    acceptedAt: value('acceptedAt', before?.acceptedAt, toTime),
    policy: value('policy', before?.policy, to => to as string | undefined),
  };
}

function toTime(value: FieldChange['to']): Date | undefined {
  return value === undefined ? undefined : new Date(value as string);
}
