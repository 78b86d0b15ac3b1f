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

import { Fault } from '../ledger/Fault';
import { Attempt, isFailed, Operation } from '../ledger/Operation';

/**
 * What got no answer, or a 503, was on its way to a replica that was killed or
 * came while the database was away. Nothing else excuses it: least of all that a
 * replica was asked to stop. And nothing excuses another error of the server's,
 * as if it did not know what is wrong.
 */
export function checkFailures(
  operations: Operation[],
  faults: Fault[],
): string[] {
  return operations.flatMap(({ id, kind, attempts }) =>
    attempts
      .filter(attempt => isFailed(attempt) && !isExcused(attempt, faults))
      .map(
        ({ replica, status, message }) =>
          `${kind} ${id}: ${replica} failed without a cause: ${
            status ?? 'no answer'
          } ${message}`,
      ),
  );
}

function isExcused(attempt: Attempt, faults: Fault[]): boolean {
  const { status = 503 } = attempt;
  return faults.some(
    ({ kind, replicas, from, to }) =>
      status === 503 &&
      (kind === 'database' ||
        kind === 'failover' ||
        (kind === 'kill' && replicas.includes(attempt.replica))) &&
      attempt.sentAt <= to &&
      attempt.endedAt >= from,
  );
}
