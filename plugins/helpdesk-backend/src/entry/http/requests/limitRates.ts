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

import {
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Rates } from '../../../config/HelpdeskConfig';
import { RouterOptions } from '../RouterOptions';
import { HttpError } from './HttpError';
import { ALLOWED_PRINCIPALS } from './requireSignIn';

const WINDOW_MILLISECONDS = 60_000;

type Kind = keyof Rates;
type Principal = BackstageUserPrincipal | BackstageServicePrincipal;

/**
 * Lets nobody flood the desk and those whom it notifies: answers 429, with
 * `Retry-After`, to a caller who writes too often. Callers are told apart by
 * who they are and never by their address, which a whole office may share.
 * Each replica counts for itself.
 */
export function limitRates(
  options: Pick<RouterOptions, 'httpAuth' | 'rateLimits'>,
): RequestHandler {
  const limiters: Record<Kind, RequestHandler> = {
    tickets: limitKind('tickets', options),
    changes: limitKind('changes', options),
    files: limitKind('files', options),
  };
  return (req, res, next) => {
    const kind = kindOf(req);
    if (kind) {
      limiters[kind](req, res, next);
    } else {
      next();
    }
  };
}

/** What is counted; reading is not. */
function kindOf({ method, path }: Request): Kind | undefined {
  if (method === 'GET' || method === 'HEAD') {
    return undefined;
  }
  if (/^\/tickets\/?$/i.test(path)) {
    return 'tickets';
  }
  return /\/attachments\/?$/i.test(path) ? 'files' : 'changes';
}

function limitKind(
  kind: Kind,
  { httpAuth, rateLimits }: Pick<RouterOptions, 'httpAuth' | 'rateLimits'>,
): RequestHandler {
  const principalOf = async (req: Request): Promise<Principal> =>
    (await httpAuth.credentials(req, ALLOWED_PRINCIPALS)).principal;
  const rateOf = ({ type }: Principal) =>
    rateLimits[type === 'user' ? 'people' : 'programs'][kind];

  return rateLimit({
    windowMs: WINDOW_MILLISECONDS,
    legacyHeaders: false,
    standardHeaders: 'draft-7',
    skip: async req => rateOf(await principalOf(req)) === Infinity,
    limit: async req => rateOf(await principalOf(req)),
    keyGenerator: async req => {
      const principal = await principalOf(req);
      return principal.type === 'user'
        ? principal.userEntityRef
        : `service:${principal.subject}`;
    },
    handler: () => {
      throw new HttpError(429, 'Too many requests; try again in a minute');
    },
  });
}
