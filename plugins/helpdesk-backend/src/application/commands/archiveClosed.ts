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
import { archivedEvent } from '../../domain/lifecycle/archivedEvent';
import { archivesAt } from '../../domain/lifecycle/deadlines';
import { HelpdeskDependencies } from '../HelpdeskDependencies';

/** How many tickets one transaction archives; nobody waits for it for long. */
const BATCH_SIZE = 200;

/**
 * Puts closed tickets of a desk into the archive once its policy says so and
 * nobody may reopen them any more, those that were closed first: one batch, in
 * one transaction, that can be interrupted, repeated and done by several at once.
 * What was closed first is out of its reopen window first, so that no ticket
 * stands in the way of one that is due.
 *
 * This is not `changeTicket`, which takes one ticket at a time: an archive is
 * for years of them. It keeps what that keeps, a version and an event for each
 * change, and has no effects to send, since nobody is to be told.
 *
 * @returns how many there were; 0 when there is nothing left to do
 */
export async function archiveClosed(
  { store, desks, now: clock }: HelpdeskDependencies,
  deskId: string,
): Promise<number> {
  const desk = desks.withId(deskId);
  const { archiveAfter } = desk;
  if (!archiveAfter) {
    return 0;
  }
  const now = clock();
  const before = new Date(now.getTime() - durationToMilliseconds(archiveAfter));
  return store.transaction(async tx => {
    const closed = await tx.lockClosed(deskId, { before, limit: BATCH_SIZE });
    const due = closed.filter(ticket => {
      const at = archivesAt(ticket, desks);
      return at !== undefined && at <= now;
    });
    await tx.archiveTickets(
      due,
      ticket => archivedEvent(ticket, desk, now),
      now,
    );
    return due.length;
  });
}
