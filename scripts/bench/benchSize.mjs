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

/* One size of a desk: filled, started, and measured. */
import { cpuMilliseconds } from './cpu.mjs';
import { measureAll } from './measureAll.mjs';
import { withDesk } from './withDesk.mjs';

/**
 * Measures operations on a desk with so many tickets.
 *
 * @returns the size, the floor and a row for each operation, with what it cost
 * over HTTP and by SQL alone
 */
export function benchSize({ size, eventBus, ...what }) {
  return withDesk(
    size,
    ({ pids, ...desk }) =>
      measureAll({
        ...{ size, ...what, ...desk },
        cpu: {
          backend: () => cpuMilliseconds(pids.backend),
          postgres: () => cpuMilliseconds(pids.postgres),
        },
      }),
    { eventBus },
  );
}
