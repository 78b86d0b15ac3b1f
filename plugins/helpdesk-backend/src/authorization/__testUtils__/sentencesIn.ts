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

/** A text of an answer, and where it stands: `items.0.reason`. */
export interface FoundText {
  path: string;
  text: string;
}

/** Two words in a row are a sentence; a code, a ref and a time have none. */
const SENTENCE = /\p{L}+['’\p{L}]*[,.:;]?\s+\p{L}+/u;

/**
 * The sentences of an answer. English that the API promises is left out: the
 * `message` beside a routing step's code, and the `reason` beside the steps.
 */
export function sentencesIn(value: unknown, path = ''): FoundText[] {
  if (typeof value === 'string') {
    return SENTENCE.test(value) ? [{ path, text: value }] : [];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value)
    .filter(([key]) => !isPromised(key, value))
    .flatMap(([key, part]) => sentencesIn(part, path ? `${path}.${key}` : key));
}

function isPromised(key: string, beside: object): boolean {
  return (
    (key === 'message' && 'code' in beside && 'resolver' in beside) ||
    (key === 'reason' && 'trace' in beside && 'outcome' in beside)
  );
}

/** Every text within, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}
