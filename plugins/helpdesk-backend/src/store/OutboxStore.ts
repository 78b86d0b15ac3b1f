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

import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { DeadEffect } from '../domain/effects/DeadEffect';
import { PageRequest, PageResult } from './TicketStore';

/** One side effect on its way to one sink. */
export interface OutboxEntry {
  id: number;
  sink: string;
  ticketId: number;
  version: number;
  payload: Record<string, unknown>;
  /** Deliveries tried so far, this one included. */
  attempts: number;
  /** Until when it is for its holder alone to deliver. */
  leaseUntil: Date;
}

/** Takes effects along as soon as the transaction that stored them has committed. */
export interface EffectCarrier {
  /**
   * Until when an effect that is stored now is the carrier's; `undefined` if it
   * has to wait in the outbox for whoever claims it.
   */
  reserve(sink: string): Date | undefined;
  /** What has been stored, reserved or not, once it has committed. */
  carry(entries: OutboxEntry[]): void;
}

/** How much of a sink's effects waits, since when, and how much was given up. */
export interface OutboxFigures {
  pending: number;
  oldest?: Date;
  dead: number;
}

/**
 * The queue of side effects. An entry is claimed by one relay at a time, for
 * the length of a lease; whoever dies with it loses the lease and another
 * relay tries again, so a sink can see an entry twice but never not at all.
 */
export interface OutboxStore {
  /** Claims due entries of a sink, oldest first, and counts the attempt. */
  claim(options: {
    sink: string;
    now: Date;
    leaseUntil: Date;
    limit: number;
  }): Promise<OutboxEntry[]>;
  /**
   * Undoes the claim of entries that were not tried: due again at once. What
   * somebody else has claimed since is left alone.
   */
  giveBack(entries: OutboxEntry[]): Promise<void>;
  /** Delivered: the entry is gone. */
  complete(id: number): Promise<void>;
  /**
   * Not delivered: due again at a time. What somebody else has claimed since is
   * left alone.
   */
  retry(entry: OutboxEntry, at: Date, error: string): Promise<void>;
  /**
   * Given up: kept for operators to see, not tried again by itself. What somebody
   * else has claimed since is left alone.
   */
  bury(entry: OutboxEntry, error: string): Promise<void>;
  /** What was given up of the tickets that a filter shows, latest first. */
  listDead(
    filter: TicketFilter,
    page: PageRequest,
  ): Promise<PageResult<DeadEffect>>;
  /** Makes one of those due again as if new, or all of them; how many. */
  revive(filter: TicketFilter, now: Date, id?: number): Promise<number>;
  /** Counts by sink; sinks of which there is nothing are left out. */
  measure(): Promise<Record<string, OutboxFigures>>;
}
