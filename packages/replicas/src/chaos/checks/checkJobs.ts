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

import { State } from '../store/State';

/** A job has taken up each ticket whose time had come, and each time once. */
export function checkJobs({ tickets, events }: State): string[] {
  return [
    ...tickets
      .filter(({ overdue }) => overdue)
      .map(({ id }) => `ticket ${id}: its follow-up time has come and gone`),
    ...events
      .filter(
        ({ type, changes }) =>
          type === 'resumed' && changes.status?.from !== 'pending',
      )
      .map(({ ticketId }) => `ticket ${ticketId}: was taken up twice`),
  ];
}
