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

import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Response } from 'supertest';
import { document } from '../openapi/document';
import { Operation, PathItem } from '../openapi/operation';

const BASE_PATH = '/api/helpdesk';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);

/** Fails if an answer is not what the document promises for its request. */
export function expectConforming(response: Response) {
  const { method, url } = response.request;
  const path = new URL(url).pathname.replace(BASE_PATH, '');
  const operation = findOperation(method.toLowerCase(), path);
  if (!operation) {
    expect(response.status).toBeGreaterThanOrEqual(400);
  }
  const { responses } = operation ?? document.paths['/me'].get!;
  const promised = responses[response.status] ?? responses.default;
  for (const header of Object.keys(promised.headers ?? {})) {
    expect(response.headers).toHaveProperty(header.toLocaleLowerCase());
  }
  const schema = promised.content?.['application/json'].schema;
  if (schema) {
    const { components } = document;
    const validate = ajv.compile({ ...schema, components });
    validate(response.body);
    expect(validate.errors ?? []).toEqual([]);
  } else {
    expect(response.text).toBe('');
  }
}

function findOperation(method: string, path: string): Operation | undefined {
  const item = Object.entries(document.paths).find(([template]) =>
    new RegExp(`^${template.replace(/{\w+}/g, '[^/]+')}$`).test(path),
  )?.[1];
  return item?.[method as keyof PathItem];
}
