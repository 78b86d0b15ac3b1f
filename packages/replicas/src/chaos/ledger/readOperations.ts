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

import { LedgerLine } from './LedgerLine';
import { Attempt, Operation } from './Operation';

/** The writes of a ledger, with all that was sent and answered for each. */
export function readOperations(lines: LedgerLine[]): Operation[] {
  const operations = new Map<string, Operation>();
  const attempts = new Map<string, Attempt>();
  for (const line of lines) {
    switch (line.line) {
      case 'sent': {
        const { operation: id, kind, persona, keyed, replica, at } = line;
        const attempt = { replica, sentAt: at, endedAt: Infinity };
        const known = operations.get(id) ?? {
          ...{ id, kind, persona, keyed },
          attempts: [],
        };
        known.attempts.push(attempt);
        operations.set(id, known);
        attempts.set(`${id} ${line.attempt}`, attempt);
        break;
      }
      case 'answered':
      case 'unanswered':
        Object.assign(attempts.get(`${line.operation} ${line.attempt}`)!, {
          endedAt: line.at,
          ...(line.line === 'answered'
            ? {
                status: line.status,
                result: line.result,
                message: line.message,
              }
            : { message: line.why }),
        });
        break;
      default:
    }
  }
  return [...operations.values()];
}
