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

import { durationToMilliseconds } from '@backstage/types';
import { addBusinessDuration } from '../calendar/addBusinessDuration';
import { nextWorkingInstant } from '../calendar/nextWorkingInstant';
import { Desks } from '../desk/Desks';

// What time alone does to a ticket, mostly in business time of its desk.

/** When a resolved ticket closes by itself; absent where it never does. */
export function closesAt(
  ticket: { desk: string; resolvedAt?: Date },
  desks: Desks,
): Date | undefined {
  const { autoCloseAfter } = desks.of(ticket);
  return ticket.resolvedAt && autoCloseAfter
    ? addBusinessDuration(
        desks.calendarOf(ticket),
        ticket.resolvedAt,
        autoCloseAfter,
      )
    : undefined;
}

/** Until when a closed ticket can be reopened; absent where that never ends. */
export function reopenableUntil(
  ticket: { desk: string; closedAt?: Date },
  desks: Desks,
): Date | undefined {
  return (
    ticket.closedAt &&
    addBusinessDuration(
      desks.calendarOf(ticket),
      ticket.closedAt,
      desks.of(ticket).reopenWindow,
    )
  );
}

/**
 * When a closed ticket goes to the archive: so long after its closing, in plain
 * time, but not while it can be reopened; absent where it never does.
 */
export function archivesAt(
  ticket: { desk: string; closedAt?: Date },
  desks: Desks,
): Date | undefined {
  const { archiveAfter } = desks.of(ticket);
  const until = reopenableUntil(ticket, desks);
  if (!ticket.closedAt || !archiveAfter || !until) {
    return undefined;
  }
  const after =
    ticket.closedAt.getTime() + durationToMilliseconds(archiveAfter);
  return new Date(Math.max(after, until.getTime()));
}

/**
 * When a ticket that was put off opens by itself: at the time that was asked
 * for, or when its desk then works next. A desk that never works again does not
 * keep it.
 */
export function resumesAt(
  ticket: { desk: string; followUpAt?: Date },
  desks: Desks,
): Date | undefined {
  return (
    ticket.followUpAt &&
    (nextWorkingInstant(desks.calendarOf(ticket), ticket.followUpAt) ??
      ticket.followUpAt)
  );
}
