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

/*
 * Processor time from /proc, of process trees. What a process that has ended
 * used is in the count of the parent that waited for it, so nothing is lost
 * when PostgreSQL ends a connection's process meanwhile.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second on all machines that Node runs on. */
const MS_PER_TICK = 10;

/** Milliseconds that a process and all its descendants have used so far. */
export function cpuMilliseconds(rootPid) {
  const processes = new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(pid => readStat(pid)),
  );
  const children = Map.groupBy(
    processes.keys(),
    pid => processes.get(pid).parent,
  );
  let ticks = 0;
  const pending = [rootPid];
  while (pending.length > 0) {
    const pid = pending.pop();
    ticks += processes.get(pid)?.ticks ?? 0;
    pending.push(...(children.get(pid) ?? []));
  }
  return ticks * MS_PER_TICK;
}

function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name, in parentheses, may contain anything
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [utime, stime, ownChildren, systemChildren] = fields
      .slice(11, 15)
      .map(Number);
    return [
      [
        Number(pid),
        {
          parent: Number(fields[1]),
          ticks: utime + stime + ownChildren + systemChildren,
        },
      ],
    ];
  } catch {
    return []; // it has just ended
  }
}
