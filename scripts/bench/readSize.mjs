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

/** 1000 of `1k`, a million of `1m`. */
export function readSize(text) {
  const [, number, unit] = /^(\d+)([km]?)$/i.exec(text) ?? [];
  if (!number) {
    throw new Error(`'${text}' is no size; one is, for example, 100k`);
  }
  return number * { '': 1, k: 1_000, m: 1_000_000 }[unit.toLowerCase()];
}
