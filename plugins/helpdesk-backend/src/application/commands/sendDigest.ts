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

import { UNCLOSED_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import type { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Desk } from '../../config/HelpdeskConfig';
import { startedWorkday } from '../../domain/calendar/startedWorkday';
import {
  countTicket,
  EMPTY_TALLY,
  Tally,
} from '../../domain/digest/countTicket';
import { Digest } from '../../domain/digest/Digest';
import { DIGESTS_SINK } from '../../domain/effects/effectsOf';
import { OutboxDraft } from '../../domain/effects/OutboxDraft';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { readHoldings } from '../queries/readHoldings';

const PAGE_SIZE = 200;

/**
 * Tells each supervisor of a desk what is wrong with the tickets under their
 * control, once a day, as soon as work has begun on it. A day whose morning was
 * missed is made up for while it lasts.
 *
 * The claim of the day and all that it sends are one transaction, so it is sent
 * once and whole, however many replicas try. It carries numbers alone, nothing
 * of a ticket.
 */
export async function sendDigest(
  dependencies: HelpdeskDependencies,
  deskId: string,
  caller: Caller,
): Promise<void> {
  const { store, desks, now } = dependencies;
  const desk = desks.withId(deskId);
  const day =
    desk.digest && desk.calendar !== undefined
      ? startedWorkday(desks.calendars.of(desk), now())
      : undefined;
  if (!day || (await store.isDigestSent(desk.id, day))) {
    return;
  }
  const effects = await composeDigests(dependencies, desk, caller);
  await store.transaction(async tx => {
    if (await tx.claimDigest(desk.id, day)) {
      await tx.enqueue(effects);
    }
  });
}

async function composeDigests(
  dependencies: HelpdeskDependencies,
  desk: Desk,
  caller: Caller,
): Promise<OutboxDraft[]> {
  const effects: OutboxDraft[] = [];
  for (const supervisor of await findSupervisors(dependencies, desk)) {
    const { first, ...counts } = await tally(dependencies, {
      allOf: [
        caller.readable,
        { field: 'status', values: [...UNCLOSED_STATUSES] },
        { field: 'supervisor', values: [supervisor] },
        { field: 'desk', values: [desk.id] },
      ],
    });
    if (first) {
      const digest: Digest = {
        recipient: supervisor,
        desk: desk.id,
        deskTitle: desk.title,
        ...counts,
      };
      effects.push({
        sink: DIGESTS_SINK,
        ticketId: first.id,
        version: first.version,
        payload: { ...digest },
      });
    }
  }
  return effects;
}

async function findSupervisors(
  { store }: HelpdeskDependencies,
  desk: Desk,
): Promise<Set<string>> {
  const supervisors = new Set<string>();
  for await (const holdings of readHoldings(store, 'supervisor', desk.id)) {
    holdings.forEach(({ person }) => supervisors.add(person));
  }
  return supervisors;
}

async function tally(
  { store, now }: HelpdeskDependencies,
  filter: TicketFilter,
): Promise<Tally> {
  let sum = EMPTY_TALLY;
  let cursor: string | undefined;
  do {
    const page = await store.listTickets({
      filter,
      order: { field: 'urgency', direction: 'desc' },
      limit: PAGE_SIZE,
      cursor,
    });
    sum = page.items.reduce(
      (before, ticket) => countTicket(before, ticket, now()),
      sum,
    );
    cursor = page.nextCursor;
  } while (cursor);
  return sum;
}
