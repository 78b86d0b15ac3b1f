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

/**
 * Text as it is kept: without surrounding white space. Throws an `InputError`
 * that names the field when it is empty, too long or cannot be stored.
 */
export function requireText(
  field: string,
  value: string,
  maximum: number,
): string {
  const text = value.trim();
  if (text === '') {
    throw new InputError(`${field}: must not be empty`);
  }
  return checkText(field, text, maximum);
}

/** Like `requireText`, for what may be left out or left empty. */
export function optionalText(
  field: string,
  value: string | undefined,
  maximum: number,
): string | undefined {
  const text = value?.trim();
  return text ? checkText(field, text, maximum) : undefined;
}

/** Neither JSON in PostgreSQL nor text there can hold these. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

export function checkText(
  field: string,
  text: string,
  maximum: number,
): string {
  if (text.length > maximum) {
    throw new InputError(
      `${field}: must not be longer than ${maximum} characters`,
    );
  }
  if (UNSTORABLE.test(text)) {
    throw new InputError(
      `${field}: must not contain NUL characters or broken Unicode`,
    );
  }
  return text;
}
