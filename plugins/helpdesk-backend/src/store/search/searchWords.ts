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

/** Longer ones differ hardly ever after that; databases refuse some thousands. */
const MAX_WORD_LENGTH = 60;

/**
 * The words of a text as they are searched: without differences of case or of
 * typographic variants, in any script. What stands between them is dropped, and
 * so is an apostrophe within one, which people write in several ways. Done here
 * since databases differ in all of it.
 */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map(word => [...word].slice(0, MAX_WORD_LENGTH).join(''));
}
