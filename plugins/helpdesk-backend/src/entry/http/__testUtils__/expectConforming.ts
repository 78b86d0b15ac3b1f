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

import Ajv2020, { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Response } from 'supertest';
import { document } from '../openapi/document';
import { Operation, PathItem } from '../openapi/operation';
import { Schema } from '../openapi/schema';

const BASE_PATH = '/api/helpdesk';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);

const validators = new Map<Schema, ValidateFunction>();

function validatorOf(schema: Schema): ValidateFunction {
  const validator =
    validators.get(schema) ??
    ajv.compile({ ...schema, components: document.components });
  validators.set(schema, validator);
  return validator;
}

/** One request and what was answered to it. */
export interface Exchange {
  method: string;
  url: string;
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Fails if an answer is not what the document promises for its request. */
export function expectConforming(exchange: Exchange | Response) {
  const { status, headers, text } = exchange;
  const { method, url } = 'request' in exchange ? exchange.request : exchange;
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(BASE_PATH, '');
  const operation = findOperation(method.toLowerCase(), path);
  if (!operation) {
    expect(status).toBeGreaterThanOrEqual(400);
  }
  const { responses } = operation ?? document.paths['/me'].get!;
  const promised = responses[status] ?? responses.default;
  const repeated = isRepeat(promised.content, text);
  for (const header of Object.keys(promised.headers ?? {})) {
    if (repeated && header === 'ETag') {
      continue;
    }
    expect(headers).toHaveProperty(header.toLocaleLowerCase());
  }
  const schema = promised.content?.['application/json']?.schema;
  if (schema) {
    const validate = validatorOf(
      searchParams.has('fields') || repeated ? schema : wholeOf(schema),
    );
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  } else if (!promised.content) {
    expect(text).toBe('');
  }
}

/** Whether it is a receipt, where the document allows one. */
function isRepeat(content: object | undefined, text: string): boolean {
  return (
    JSON.stringify(content ?? {}).includes('/Receipt') &&
    !('allowedActions' in JSON.parse(text))
  );
}

/** A part of it, the other alternative, is only for who asks for one. */
function wholeOf(schema: Schema): Schema {
  const [whole] = Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
  return whole;
}

function findOperation(method: string, path: string): Operation | undefined {
  const item = Object.entries(document.paths).find(([template]) =>
    new RegExp(`^${template.replace(/{\w+}/g, '[^/]+')}$`).test(path),
  )?.[1];
  return item?.[method as keyof PathItem];
}
