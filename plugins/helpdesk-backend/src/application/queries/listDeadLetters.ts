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
  DeadLetter,
  Page,
  PageQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { DeadEffect } from '../../domain/effects/DeadEffect';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { overseenBy } from '../overseenBy';
import { readLimit } from './readLimit';

/** What could not be delivered of the tickets that the caller oversees. */
export async function listDeadLetters(
  { outbox, desks }: HelpdeskDependencies,
  page: PageQuery,
  caller: Caller,
): Promise<Page<DeadLetter>> {
  const { items, nextCursor, prevCursor } = await outbox.listDead(
    overseenBy(caller, desks),
    { limit: readLimit(page.limit), cursor: page.cursor },
  );
  return {
    items: items.map(toDeadLetter),
    pageInfo: { nextCursor, prevCursor },
  };
}

function toDeadLetter({
  createdAt,
  deadAt,
  id,
  ...rest
}: DeadEffect): DeadLetter {
  return {
    ...rest,
    id: String(id),
    createdAt: createdAt.toISOString(),
    deadAt: deadAt.toISOString(),
  };
}
