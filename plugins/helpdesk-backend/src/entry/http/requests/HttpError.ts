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

import { CustomErrorBase } from '@backstage/errors';

const NAMES = {
  405: 'MethodNotAllowedError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  429: 'TooManyRequestsError',
};

/** The names of the errors below. */
export const HTTP_ERRORS: readonly string[] = Object.values(NAMES);

/** A refusal of HTTP's own, for which `@backstage/errors` has no class. */
export class HttpError extends CustomErrorBase {
  /** Read by Backstage's error handler. */
  readonly statusCode: keyof typeof NAMES;

  constructor(statusCode: keyof typeof NAMES, message: string) {
    super(message);
    this.name = NAMES[statusCode];
    this.statusCode = statusCode;
  }
}
