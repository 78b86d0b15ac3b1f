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

import { isError } from '@backstage/errors';

/** Why a healthy query fails: nobody answers, or nothing may be written. */
export type Outage = 'unreachable' | 'read-only';

/**
 * By the codes of PostgreSQL (5 characters) and of the operating system. A server
 * that is full of connections, starts or shuts down is as good as none; a disk
 * that is full, as good as one that may not be written to. `08P01` can be a
 * statement that is wrong as well; poolers say so when they reach no server.
 */
const OUTAGES: [pattern: RegExp, outage: Outage][] = [
  [/^(08\w{3}|57P0[123]|53300)$/, 'unreachable'],
  [
    /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
    'unreachable',
  ],
  [/^(25006|53100)$/, 'read-only'],
];

/** What the driver says without any code, behind the query if there was one. */
const LOST_CONNECTION =
  /(?:^| - )(?:Connection terminated(?: unexpectedly)?|Client has encountered a connection error and is not queryable)$/;

/**
 * What an error of a query says about the database, if the query is not to
 * blame: sent again later, it may well succeed.
 */
export function outageOf(error: unknown): Outage | undefined {
  if (!isError(error)) {
    return undefined;
  }
  // the pool's, which waits for a connection
  if (
    error.name === 'KnexTimeoutError' ||
    LOST_CONNECTION.test(error.message)
  ) {
    return 'unreachable';
  }
  const code = String(error.code);
  return OUTAGES.find(([pattern]) => pattern.test(code))?.[1];
}
