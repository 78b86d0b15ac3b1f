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

import { z } from 'zod';
import { RateLimits, Rates } from './HelpdeskConfig';

/** Far more than a person does by hand, and little for a script gone astray. */
const PEOPLE: Rates = { tickets: 120, changes: 600, files: 120 };
const PROGRAMS: Rates = {
  tickets: Infinity,
  changes: Infinity,
  files: Infinity,
};

const rate = z.union(
  [
    z.literal('unlimited').transform(() => Infinity),
    z.coerce.number().int().min(1),
  ],
  { error: 'must be a whole number from 1, or unlimited' },
);

/** The rates of one sort of caller, with those that are not given. */
function rates(defaults: Rates) {
  return z
    .strictObject({
      tickets: rate.optional(),
      changes: rate.optional(),
      files: rate.optional(),
    })
    .optional()
    .transform(
      (given): Rates => ({
        tickets: given?.tickets ?? defaults.tickets,
        changes: given?.changes ?? defaults.changes,
        files: given?.files ?? defaults.files,
      }),
    );
}

/** `helpdesk.limits`. */
export const rateLimitsSchema = z
  .strictObject({ people: rates(PEOPLE), programs: rates(PROGRAMS) })
  .default({ people: PEOPLE, programs: PROGRAMS } satisfies RateLimits);
