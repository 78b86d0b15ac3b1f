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

import { ServiceUnavailableError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';
import { Outage, outageOf } from '../../../store/outageOf';

const WORDS: Record<Outage, string> = {
  unreachable: "The helpdesk's database does not answer; try again in a moment",
  'read-only':
    "The helpdesk's database takes no changes at the moment; try again later",
};

const RETRY_AFTER_SECONDS = 5;

/**
 * Says so when the database is away or may only be read. It is nobody's mistake,
 * least of all the caller's, and passes: a restart, a failover, maintenance. As
 * with whatever else is missing, the caller is told when to try again.
 */
export const explainOutages: ErrorRequestHandler = (error, _req, res, next) => {
  const outage = outageOf(error);
  const explained = outage
    ? new ServiceUnavailableError(WORDS[outage], error)
    : error;
  if (ServiceUnavailableError.is(explained)) {
    res.set('Retry-After', String(RETRY_AFTER_SECONDS));
  }
  next(explained);
};
