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
import { OutboxDraft } from '../../domain/effects/OutboxDraft';
import { EffectCarrier, OutboxEntry } from '../OutboxStore';
import { prepared } from '../query/prepared';
import {
  OUTBOX_COLUMNS,
  StoredOutboxRow,
  toOutboxEntry,
} from '../rows/OutboxRow';
import { StoreContext } from '../StoreContext';

/** When an effect is due first: before all that wait for another attempt. */
export const AT_ONCE = new Date(0);

/**
 * See `TicketTransaction.enqueue`. What the carrier reserves is stored as if it
 * had claimed it already, which spares it the claim.
 *
 * @returns what is stored, oldest first
 */
export async function enqueue(
  { knex }: StoreContext,
  effects: OutboxDraft[],
  carrier?: EffectCarrier,
): Promise<OutboxEntry[]> {
  if (effects.length === 0) {
    return [];
  }
  const rows: StoredOutboxRow[] = await knex('outbox')
    .insert(
      effects.map(({ sink, ticketId, version, payload }) => {
        const leaseUntil = carrier?.reserve(sink);
        return {
          sink,
          ticket_id: ticketId,
          version,
          payload: JSON.stringify(payload),
          attempts: leaseUntil ? 1 : 0,
          next_attempt_at: leaseUntil ?? AT_ONCE,
          created_at: new Date(),
        };
      }),
    )
    .returning(OUTBOX_COLUMNS)
    .modify(prepared, `enqueue-${effects.length}`);
  return rows.map(toOutboxEntry).sort((a, b) => a.id - b.id);
}
