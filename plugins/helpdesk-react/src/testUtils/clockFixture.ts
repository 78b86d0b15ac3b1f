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
import { TicketClock } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * A clock for tests: eight hours to resolve, from 8:00 to 16:00 UTC, running
 * and never at risk.
 * @public
 */
export function clockFixture(
  overrides: Partial<TicketClock> = {},
): TicketClock {
  return {
    kind: 'resolution',
    startedAt: '2026-01-05T08:00:00.000Z',
    dueAt: '2026-01-05T16:00:00.000Z',
    targetSeconds: 8 * 3600,
    policy: 'standard',
    calendar: 'Mon–Fri 8:00–20:00, UTC',
    ...overrides,
  };
}
