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

import { InputError } from '@backstage/errors';
import express, { Request, RequestHandler } from 'express';
import { HttpError } from './HttpError';

/** The longest body that is read; the longest text makes up a small part. */
export const MAX_BODY_SIZE = '1mb';

const JSON_TYPE = 'application/json';

/** JSON has no other, and one decoded as what it is not may pass any check. */
const CHARSET = 'utf-8';

/** Reads a JSON body; a request without one has an empty object. */
export function readJsonBody(): RequestHandler {
  const read = express.json({ limit: MAX_BODY_SIZE, type: JSON_TYPE });
  return (req, res, next) => {
    if (hasBody(req) && !req.is(JSON_TYPE)) {
      throw new HttpError(415, `Content-Type: must be ${JSON_TYPE}`);
    }
    const charset = otherCharset(req);
    if (hasBody(req) && charset !== undefined) {
      throw new HttpError(415, `body: unsupported charset "${charset}"`);
    }
    read(req, res, error => {
      // the validator keeps a compiled schema for each type it is shown
      req.headers['content-type'] = JSON_TYPE;
      next(error && describeUnreadable(error));
    });
  };
}

function hasBody({ headers }: Request): boolean {
  return (
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > 0
  );
}

/** One that is named and not ours. */
function otherCharset({ headers }: Request): string | undefined {
  const charsets = (headers['content-type'] ?? '').matchAll(
    /;\s*charset\s*=\s*"?([^";\s]*)/gi,
  );
  return [...charsets]
    .map(([, charset]) => charset)
    .find(charset => charset.toLocaleLowerCase('en-US') !== CHARSET);
}

function describeUnreadable(error: { status?: number; message: string }) {
  switch (error.status) {
    case 413:
      return new HttpError(413, `body: must not exceed ${MAX_BODY_SIZE}`);
    case 415:
      return new HttpError(415, `body: ${error.message}`);
    default:
      return new InputError(`body: is not readable JSON: ${error.message}`);
  }
}
