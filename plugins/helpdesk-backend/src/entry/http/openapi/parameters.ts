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

import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Parameter } from './operation';
import { Schema } from './schema';
import { soughtText } from './schemas/values';

/** 1 to 255 characters of visible ASCII. */
export const IDEMPOTENCY_KEY_PATTERN = '^[\\x21-\\x7E]{1,255}$';

/** What RFC 9110 lets stand in `If-Match`. */
export const ENTITY_TAGS_PATTERN =
  '^(\\*|(W/)?"[^"\\s]*"([ \\t]*,[ \\t]*(W/)?"[^"\\s]*")*)$';

const MAX_CURSOR_LENGTH = 2000;

export function inPath(name: string, maxLength: number): Parameter {
  return { name, in: 'path', required: true, schema: soughtText(maxLength) };
}

export function inQuery(
  name: string,
  schema: Schema,
  more: Partial<Parameter> = {},
): Parameter {
  return { name, in: 'query', allowReserved: true, schema, ...more };
}

export const number = inPath('number', LIMITS.name);

export const page: Parameter[] = [
  inQuery(
    'limit',
    { type: 'integer', minimum: 1, maximum: LIMITS.pageSize },
    { description: '50 if absent' },
  ),
  inQuery('cursor', soughtText(MAX_CURSOR_LENGTH), {
    description: '`nextCursor` or `prevCursor` of another page of this list',
  }),
];

export const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The same key with the same request has the effect of one; with another it is refused with 409',
  schema: { type: 'string', pattern: IDEMPOTENCY_KEY_PATTERN },
};

export const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  description: 'ETag of the version that the caller has seen; `*` for any',
  schema: { type: 'string', pattern: ENTITY_TAGS_PATTERN },
};

export const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  description: 'ETag of the version that the caller has already',
  schema: { type: 'string' },
};
