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

/** Ways in which a portal is disturbed. */
export type FaultKind = 'kill' | 'stop' | 'database' | 'failover';

/** A line of the ledger; times are milliseconds since 1970. */
export type LedgerLine = { at: number } & (
  | {
      line: 'sent';
      /** Unique, and part of what is written, so that it can be found there. */
      operation: string;
      kind: string;
      persona: string;
      /** Whether it had an idempotency key, which is the operation. */
      keyed: boolean;
      /** Counts from 1; a repeated request is the same but for this. */
      attempt: number;
      replica: string;
    }
  | {
      line: 'answered';
      operation: string;
      attempt: number;
      status: number;
      /** The number of the ticket, or the id of the message, that came of it. */
      result?: string;
      /** What an error's body said. */
      message?: string;
    }
  | { line: 'unanswered'; operation: string; attempt: number; why: string }
  | {
      line: 'fault';
      fault: FaultKind;
      /** By name; none if the database is meant. */
      replicas: string[];
      phase: 'begun' | 'over';
    }
);
