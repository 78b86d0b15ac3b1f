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

import { DAY } from './day';
import { offsetSpans } from './offsetSpans';

/** The first instant at which the zone's clocks show that time or a later one. */
export function toInstant(zone: string, local: number): Date {
  // No zone has ever been a day ahead of UTC or behind it.
  const [span] = offsetSpans(zone, local - DAY, local + DAY).filter(
    ({ to, offset }) => to + offset > local,
  );
  return new Date(Math.max(span.from, local - span.offset));
}
