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

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 uses it. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly optional?: never;
}

/** A property that may be absent. */
export interface OptionalSchema {
  readonly optional: Schema;
}

/** One schema for each property of a type, optional just where that is. */
export type PropertySchemas<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? OptionalSchema : Schema;
};

/**
 * The schema of an object with the properties of `T` and no others, so that a
 * property that is added to the type and not here does not compile.
 */
export function objectOf<T extends object>(
  properties: PropertySchemas<T>,
  more: Schema = {},
): Schema {
  const entries = Object.entries<Schema | OptionalSchema>(properties);
  const required = entries
    .filter(([, property]) => !property.optional)
    .map(([name]) => name);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      entries.map(([name, property]) => [name, property.optional ?? property]),
    ),
    ...more,
  };
}

/** An object like that, of which any property may be absent. */
export function partOf({ required: _, ...schema }: Schema): Schema {
  return schema;
}

export function optional(schema: Schema): OptionalSchema {
  return { optional: schema };
}

export function arrayOf(items: Schema, maxItems?: number): Schema {
  return { type: 'array', items, ...(maxItems !== undefined && { maxItems }) };
}

export function oneOf(values: readonly string[]): Schema {
  return { type: 'string', enum: [...values] };
}

/** A component of the document, by its name. */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}
