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
import { RequestHandler } from 'express';

/**
 * Reads the query as flat text: a repeated parameter is an array, and nothing
 * is guessed from brackets, dropped or replaced on the way.
 */
export const readUrl: RequestHandler = (req, _res, next) => {
  const [path, query = ''] = req.url.split(/\?(.*)/s);
  requireWellFormed('path', path);
  requireWellFormed('query', query);

  const values = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (name.includes('[')) {
      throw new InputError(`${name.slice(0, 100)}: unknown parameter`);
    }
    const earlier = values.get(name);
    values.set(name, earlier === undefined ? value : [earlier, value].flat());
  }
  req.query = Object.fromEntries(values);
  next();
};

function requireWellFormed(part: string, text: string) {
  try {
    decodeURIComponent(text);
  } catch {
    throw new InputError(`${part}: is not percent-encoded UTF-8`);
  }
}
