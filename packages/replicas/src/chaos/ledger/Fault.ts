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

import { FaultKind, LedgerLine } from './LedgerLine';

/** A disturbance, and how long it took. */
export interface Fault {
  kind: FaultKind;
  replicas: string[];
  from: number;
  to: number;
}

/** One disturbance is over before the next one begins. */
export function readFaults(lines: LedgerLine[]): Fault[] {
  const faults: Fault[] = [];
  for (const line of lines) {
    if (line.line === 'fault' && line.phase === 'begun') {
      const { fault: kind, replicas, at } = line;
      faults.push({ kind, replicas, from: at, to: Infinity });
    } else if (line.line === 'fault') {
      faults[faults.length - 1].to = line.at;
    }
  }
  return faults;
}
