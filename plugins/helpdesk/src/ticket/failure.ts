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

import { isError, ResponseError } from '@backstage/errors';

/**
 * Why the helpdesk did not do what was asked, as far as a person can act on it.
 * `conflict`: the ticket is no longer in the state that the person saw;
 * `changed`: somebody edited it meanwhile; `invalid`: the input was refused;
 * `gone`: it does not exist, or may not be read any more.
 */
export interface Failure {
  kind: 'conflict' | 'changed' | 'invalid' | 'forbidden' | 'gone' | 'other';
  /** The backend's words, or the browser's where there was no answer. */
  message: string;
}

const KIND_BY_STATUS: Record<number, Failure['kind']> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'gone',
  409: 'conflict',
  412: 'changed',
};

/** Reads a failure out of whatever a call of the helpdesk rejected with. */
export function failureOf(error: unknown): Failure {
  if (ResponseError.is(error)) {
    return {
      kind: KIND_BY_STATUS[error.statusCode] ?? 'other',
      message: error.cause.message,
    };
  }
  return {
    kind: 'other',
    message: isError(error) ? error.message : String(error),
  };
}
