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

import { NotFoundError } from '@backstage/errors';
import { RetriedDeadLetters } from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { overseenBy } from '../overseenBy';

/**
 * Has what could not be delivered tried again, from the first attempt: one, or
 * all that the caller oversees and may work on.
 */
export async function retryDeadLetters(
  { outbox, desks, now }: HelpdeskDependencies,
  id: string | undefined,
  caller: Caller,
): Promise<RetriedDeadLetters> {
  const filter: TicketFilter = {
    allOf: [overseenBy(caller, desks), caller.granted.work],
  };
  if (id !== undefined && !/^[1-9]\d{0,14}$/.test(id)) {
    throw noSuchDeadLetter(id);
  }
  const retried = await outbox.revive(
    filter,
    now(),
    id === undefined ? undefined : Number(id),
  );
  if (id !== undefined && retried === 0) {
    throw noSuchDeadLetter(id);
  }
  return { retried };
}

function noSuchDeadLetter(id: string): NotFoundError {
  return new NotFoundError(`There is nothing undelivered with the id ${id}`);
}
