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

import { Request } from 'express';
import { RequestContext } from '../../../application/AuthorizedHelpdesk';
import { readIfMatch } from '../entityTag';
import { noteConfidential } from '../requests/auditRequests';
import { ALLOWED_PRINCIPALS } from '../requests/requireSignIn';
import { RouterOptions } from '../RouterOptions';

/** Whose request it is, and how a retry of it is recognised. */
export async function readContext(
  req: Request,
  { httpAuth }: RouterOptions,
): Promise<RequestContext> {
  return {
    credentials: await httpAuth.credentials(req, ALLOWED_PRINCIPALS),
    idempotencyKey: req.get('Idempotency-Key'),
    onConfidential: number => noteConfidential(req, number),
  };
}

/** The same for a change of a ticket, with what it has to be at. */
export async function readChangeContext(
  req: Request,
  options: RouterOptions,
): Promise<RequestContext> {
  return { ...(await readContext(req, options)), ifMatch: readIfMatch(req) };
}
