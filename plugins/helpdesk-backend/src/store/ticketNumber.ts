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

/** For example `HD-123`. */
export function formatTicketNumber(prefix: string, id: number): string {
  return `${prefix}-${id}`;
}

/** The key of the ticket with a number; `undefined` if none can have it. */
export function parseTicketNumber(
  prefix: string,
  number: string,
): number | undefined {
  const digits = number.startsWith(`${prefix}-`)
    ? number.slice(prefix.length + 1)
    : '';
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}
