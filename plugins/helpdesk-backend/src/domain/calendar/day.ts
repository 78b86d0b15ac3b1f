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

/** A day on a clock that is never changed, in milliseconds. */
export const DAY = 86_400_000;

/** How many days lie between 1970-01-01 and the day of this time. */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / DAY);
}

/** `2026-12-25` of the number of a day. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
