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
  AuthenticationError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { RequestHandler } from 'express';
import { RouterOptions } from '../RouterOptions';

/** People and programs that have signed in, and nobody else. */
export const ALLOWED_PRINCIPALS = {
  allow: ['user' as const, 'service' as const],
};

/**
 * Refuses anonymous requests before anything else is said about them, so that
 * they learn nothing, not even which paths exist.
 *
 * While the auth backend does not give its keys, as when it waits for its
 * database, Backstage calls each token invalid. At that, clients sign out; so
 * such a token is answered as what it is, one that nobody can verify at present.
 */
export function requireSignIn({
  httpAuth,
  canVerify,
}: Pick<RouterOptions, 'httpAuth' | 'canVerify'>): RequestHandler {
  return async (req, res, next) => {
    try {
      await httpAuth.credentials(req, ALLOWED_PRINCIPALS);
    } catch (error) {
      const doubted =
        AuthenticationError.is(error) && req.headers.authorization;
      throw doubted && !(await canVerify())
        ? new ServiceUnavailableError(
            'The auth backend does not answer, so nobody can be recognised',
            error,
          )
        : error;
    }
    // one browser may serve several people; what one may read is not another's
    res.set('Cache-Control', 'no-store');
    next();
  };
}
