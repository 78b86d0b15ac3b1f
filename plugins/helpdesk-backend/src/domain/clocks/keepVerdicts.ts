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

import { TicketTime } from '../ticket/TicketRecord';
import { withSchedule } from './promises';
import { isRunning, isSame } from './Timekeeping';

/**
 * A ticket's time as derived anew, but with the schedules that its ended clocks
 * had when they ended: what was promised then is what counts.
 */
export function keepVerdicts(
  { timekeeping: known }: TicketTime,
  derived: TicketTime,
): TicketTime {
  const clocks = derived.timekeeping.clocks.map(clock => {
    const ended = known.clocks.find(
      other => !isRunning(other) && isSame(other, clock),
    );
    return ended?.schedule && !isRunning(clock)
      ? withSchedule(clock, ended.schedule)
      : clock;
  });
  return { ...derived, timekeeping: { ...derived.timekeeping, clocks } };
}
