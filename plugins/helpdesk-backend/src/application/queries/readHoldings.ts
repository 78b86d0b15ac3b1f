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

import { Holding, HolderRole } from '../../domain/ticket/Holding';
import { TicketStore } from '../../store/TicketStore';

/** How many are read at a time. */
const PAGE_SIZE = 200;

/** All that people have in hand in one part, of a desk or of all, page by page. */
export async function* readHoldings(
  store: TicketStore,
  role: HolderRole,
  desk?: string,
): AsyncGenerator<Holding[]> {
  let after: Holding | undefined;
  do {
    const holdings = await store.listHoldings(role, {
      after,
      desk,
      limit: PAGE_SIZE,
    });
    yield holdings;
    after = holdings.at(-1);
  } while (after);
}
