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

import { ConflictError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { TicketStore, TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';

/**
 * Carries out a write once per idempotency key.
 *
 * The key is remembered in the same transaction as the write, so both exist or
 * neither does. Of several requests with one key at the same time, the first to
 * commit wins; the others fail, on the key itself or on what the first one has
 * changed, and then find what it did. A key that comes back with another
 * request is refused.
 */
export async function onceOnly<T>(
  store: TicketStore,
  now: Date,
  options: {
    caller: Caller;
    /** What is asked for: the same request has the same. */
    request: unknown[];
    work: (tx: TicketTransaction) => Promise<{ result: string; value: T }>;
    /** Answers a repeated request from what the first one led to. */
    repeat: (result: string) => Promise<T>;
  },
): Promise<T> {
  const { caller, request, work, repeat } = options;
  const { idempotencyKey: key } = caller;
  if (key === undefined) {
    return (await store.transaction(work)).value;
  }
  const fingerprint = digest(request);

  const attempt = () =>
    store.transaction<{ repeated: string } | { value: T }>(async tx => {
      const known = await tx.findIdempotencyEntry(caller.person.ref, key);
      if (known) {
        if (known.fingerprint !== fingerprint) {
          throw new ConflictError(
            'Idempotency-Key: this key was used for another request',
          );
        }
        return { repeated: known.result };
      }
      const { result, value } = await work(tx);
      await tx.insertIdempotencyEntry(
        { caller: caller.person.ref, key, fingerprint, result },
        now,
      );
      return { value };
    });

  const outcome = await attempt().catch(async error => {
    const known = await store.transaction(tx =>
      tx.findIdempotencyEntry(caller.person.ref, key),
    );
    if (known) {
      return attempt();
    }
    throw error;
  });
  return 'value' in outcome ? outcome.value : repeat(outcome.repeated);
}

function digest(request: unknown[]): string {
  return createHash('sha256').update(stableJson(request)).digest('hex');
}

/** JSON in which the order of an object's properties makes no difference. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
