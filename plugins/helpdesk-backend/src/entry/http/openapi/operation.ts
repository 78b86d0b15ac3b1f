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

import { ref, Schema } from './schema';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
  /** Lets a colon or a slash of an entity ref stand unencoded in a query. */
  allowReserved?: boolean;
  allowEmptyValue?: boolean;
}

interface Response {
  description: string;
  headers?: Record<string, { description: string; schema: Schema }>;
  content?: Record<string, { schema: Schema }>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: {
    required: boolean;
    content: Record<string, { schema: Schema }>;
  };
  responses: Record<string, Response>;
}

export type PathItem = Partial<
  Record<'get' | 'post' | 'put' | 'patch', Operation>
>;

const JSON_TYPE = 'application/json';

const HEADERS = {
  ETag: {
    description: 'Opaque; absent from a receipt',
    schema: { type: 'string' },
  },
  Location: {
    description: 'Where the new ticket is',
    schema: { type: 'string' },
  },
  'Retry-After': {
    description: 'Seconds to wait',
    schema: { type: 'integer' },
  },
};

export function jsonBody(
  schema: Schema,
  required = true,
): Operation['requestBody'] {
  return { required, content: { [JSON_TYPE]: { schema } } };
}

/** An answer with a body, by which of our headers it carries. */
export function answer(
  description: string,
  schema: Schema,
  headers: (keyof typeof HEADERS)[] = [],
): Response {
  return {
    description,
    content: { [JSON_TYPE]: { schema } },
    ...(headers.length > 0 && {
      headers: Object.fromEntries(headers.map(name => [name, HEADERS[name]])),
    }),
  };
}

/** What a change that may be repeated is answered with. */
export function orReceipt(schema: Schema): Schema {
  return { anyOf: [schema, ref('Receipt')] };
}

const REFUSALS = {
  400: 'The request is malformed; the message names the field',
  401: 'The caller has not signed in',
  403: 'The caller may read this, but not do it',
  404: 'There is no such thing, as far as the caller may know',
  409: 'Not possible in the present state, which the message names',
  412: 'The ticket has changed since; see `If-Match`',
  413: 'The body is too big',
  429: 'The caller writes too often; see `Retry-After`',
  503: 'The database, or a service that is needed, does not answer or takes no changes at the moment',
};

/** Those that may say when to try again. */
const WITH_PAUSE: number[] = [429, 503];

/** The refusals with the given statuses beside those of every operation. */
export function refusals(
  ...statuses: (keyof typeof REFUSALS)[]
): Record<string, Response> {
  return {
    ...Object.fromEntries(
      ([400, 401, ...statuses, 503] as const).map(status => [
        status,
        answer(
          REFUSALS[status],
          ref('Error'),
          WITH_PAUSE.includes(status) ? ['Retry-After'] : [],
        ),
      ]),
    ),
    default: answer('Any other refusal', ref('Error')),
  };
}
