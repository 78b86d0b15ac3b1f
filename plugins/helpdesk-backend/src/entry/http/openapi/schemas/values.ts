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
import { Schema } from '../schema';

/** What neither database can keep, and what no URL or header should carry. */
export const STORABLE = '^[^\\u0000\\p{Surrogate}]*$';

export const string: Schema = { type: 'string' };
export const boolean: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };

export const time: Schema = {
  type: 'string',
  format: 'date-time',
  description: 'ISO 8601',
};

/** Text that a person gives and that may be empty. */
export function text(maxLength: number): Schema {
  return { type: 'string', maxLength };
}

export function requiredText(maxLength: number): Schema {
  return { type: 'string', minLength: 1, maxLength };
}

/** Text that is searched for. */
export function soughtText(maxLength: number): Schema {
  return { type: 'string', maxLength, pattern: STORABLE };
}

export const entityRef: Schema = {
  ...requiredText(LIMITS.entityRef),
  description: 'Full entity ref such as `component:default/name`',
};

export const soughtRef: Schema = {
  ...entityRef,
  ...soughtText(LIMITS.entityRef),
};
