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
import {
  ENTITY_TAGS_PATTERN,
  IDEMPOTENCY_KEY_PATTERN,
} from '../openapi/parameters';
import { STORABLE } from '../openapi/schemas/values';

/** What the validator says of a value that is not as the document wants it. */
export interface Violation {
  /** JSON pointer from the request, for example `/body/tags/0`. */
  path: string;
  message: string;
  /** Keyword of the schema with a suffix; absent for a parameter as such. */
  errorCode?: string;
}

const MAX_NAME_LENGTH = 100;

const PATTERNS: Record<string, string> = {
  [STORABLE]: 'must not contain NUL characters or broken Unicode',
  [IDEMPOTENCY_KEY_PATTERN]: 'must be 1 to 255 visible ASCII characters',
  [ENTITY_TAGS_PATTERN]: 'must be *, or entity tags such as "3"',
};

/** The error that names the field, as the rest of the helpdesk does. */
export function describeViolation(violation: Violation): InputError {
  return new InputError(`${fieldOf(violation)}: ${complaintOf(violation)}`);
}

function fieldOf({ path }: Violation): string {
  const [place, ...names] = path.split('/').slice(1);
  if (place === 'headers') {
    return names[0].replace(/\b[a-z]/g, letter => letter.toUpperCase());
  }
  const field = names
    .map(name => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
    .join('')
    .replace(/^\./, '');
  return field.slice(0, MAX_NAME_LENGTH) || place;
}

function complaintOf({ message, errorCode }: Violation): string {
  switch (errorCode?.split('.')[0]) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return 'unknown field';
    case 'minLength':
      return 'must not be empty';
    case 'pattern':
      return (
        Object.entries(PATTERNS).find(([pattern]) =>
          message.includes(pattern),
        )?.[1] ?? message
      );
    case undefined:
      return message.startsWith('Unknown')
        ? 'unknown parameter'
        : 'must not be empty';
    default:
      return message.replace('must NOT', 'must not');
  }
}
