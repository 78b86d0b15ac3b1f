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
import {
  IdempotencyEntry,
  StepReceipt,
  TicketStore,
  TicketTransaction,
} from '../../store/TicketStore';
import { Caller } from '../caller/Caller';

/** What a write leaves behind for its repetition. */
interface Done<T> {
  /** Key of what came of it. */
  result: string;
  /** What it led to, for who may not see what became of it since. */
  receipt?: StepReceipt;
  value: T;
}

/**
 * Carries out a write once per idempotency key.
 *
 * A key stands for its caller and for what was asked. It is looked up before
 * anything else is: what a request needed the first time, such as an entity in
 * the catalog or a right to the ticket, may be gone, by the request itself even.
 * A key that comes back with another request is refused.
 *
 * The key is remembered in the same transaction as the write, so both exist or
 * neither does. Of several requests with one key at the same time, the first to
 * commit wins; the others fail, on the key itself or on what the first one has
 * changed, and then find what it did.
 */
export async function onceOnly<T, P = void>(
  store: TicketStore,
  now: Date,
  options: {
    caller: Caller;
    /** What is asked for: the same request has the same. */
    request: unknown[];
    /** Finds out what the write needs, before its transaction. */
    prepare?: () => Promise<P>;
    work: (tx: TicketTransaction, prepared: P) => Promise<Done<T>>;
    /** Answers a repeated request from what the first one led to. */
    repeat: (entry: Pick<IdempotencyEntry, 'result' | 'receipt'>) => Promise<T>;
  },
): Promise<T> {
  const { caller, request, work, repeat } = options;
  const { idempotencyKey: key } = caller;
  const prepare = options.prepare ?? (async () => undefined as P);
  if (key === undefined) {
    const prepared = await prepare();
    return (await store.transaction(tx => work(tx, prepared))).value;
  }
  const entry = {
    caller: caller.person.ref,
    key,
    fingerprint: digest(request),
  };
  const findEarlier = async () => {
    const known = await store.findIdempotencyEntry(entry.caller, key);
    if (known && known.fingerprint !== entry.fingerprint) {
      throw new ConflictError(
        'Idempotency-Key: this key was used for another request',
      );
    }
    return known;
  };

  const earlier = await findEarlier();
  if (earlier) {
    return repeat(earlier);
  }
  try {
    const prepared = await prepare();
    return await store.transaction(async tx => {
      const { value, ...outcome } = await work(tx, prepared);
      await tx.insertIdempotencyEntry({ ...entry, ...outcome }, now);
      return value;
    });
  } catch (error) {
    const winner = await findEarlier();
    if (winner) {
      return repeat(winner);
    }
    throw error;
  }
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
