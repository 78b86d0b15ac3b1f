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
import { StoreContext } from '../StoreContext';
import { OutboxDraft } from '../../domain/effects/OutboxDraft';

/** When an effect is due first: before all that wait for another attempt. */
export const AT_ONCE = new Date(0);

/** See `TicketTransaction.enqueue`. */
export async function enqueue(
  { knex }: StoreContext,
  effects: OutboxDraft[],
): Promise<void> {
  if (effects.length === 0) {
    return;
  }
  await knex('outbox').insert(
    effects.map(({ sink, ticketId, version, payload }) => ({
      sink,
      ticket_id: ticketId,
      version,
      payload: JSON.stringify(payload),
      attempts: 0,
      next_attempt_at: AT_ONCE,
      created_at: new Date(),
    })),
  );
}
