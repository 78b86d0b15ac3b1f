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

/*
 * Text as it is kept. It is what people typed, less what nobody can see in it:
 *
 * - Surrounding white space and control characters go. A long text keeps its line
 *   breaks and tabs; in a line (a title, a name) they become spaces.
 * - A line also loses the characters that turn the direction of writing. Among
 *   others' text, as in a list, they would turn that as well. Hebrew and Arabic
 *   need none of them, and joiners, of which emoji and scripts are made, stay.
 * - What would show nothing at all is empty.
 *
 * Neither JSON in PostgreSQL nor text there can hold NUL and broken Unicode; these
 * are refused. Each refusal is an `InputError` that names the field.
 */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What is no more than white space to the eye; the last are no white space. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

/** Text of any number of lines that must be given. */
export function requireText(
  field: string,
  value: string,
  maximum: number,
): string {
  return requireVisible(field, checkText(field, value, maximum));
}

/** Like `requireText`, for what may be left out or left empty. */
export function optionalText(
  field: string,
  value: string | undefined,
  maximum: number,
): string | undefined {
  const text = value === undefined ? '' : checkText(field, value, maximum);
  return isBlank(text) ? undefined : text;
}

/** Text of any number of lines that may be empty. */
export function checkText(
  field: string,
  value: string,
  maximum: number,
): string {
  return check(field, value.replace(CONTROLS, keepUnstorable), maximum);
}

/** A title or a name, which must be given. */
export function requireLine(
  field: string,
  value: string,
  maximum: number,
): string {
  return requireVisible(field, checkLine(field, value, maximum));
}

/** Like `requireLine`, for what may be left out or left empty. */
export function optionalLine(
  field: string,
  value: string | undefined,
  maximum: number,
): string | undefined {
  const line = value === undefined ? '' : checkLine(field, value, maximum);
  return isBlank(line) ? undefined : line;
}

/**
 * The name of a file, which is no place in a folder: what stands before the last
 * slash, of either kind, is dropped.
 */
export function requireFileName(
  field: string,
  value: string,
  maximum: number,
): string {
  const name = value.split(/[/\\]/).at(-1)!;
  const line = requireLine(field, name, maximum);
  if (/^\.+$/.test(line)) {
    throw new InputError(`${field}: must have a name`);
  }
  return line;
}

function checkLine(field: string, value: string, maximum: number): string {
  const line = value
    .trim()
    .replace(BREAKS, ' ')
    .replace(DIRECTIONS, '')
    .replace(CONTROLS, keepUnstorable);
  return check(field, line, maximum);
}

/** NUL is a control as well, and is to be refused, not dropped. */
function keepUnstorable(control: string): string {
  return control === '\0' ? control : '';
}

function check(field: string, value: string, maximum: number): string {
  const text = value.trim();
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

function requireVisible(field: string, text: string): string {
  if (isBlank(text)) {
    throw new InputError(`${field}: must not be empty`);
  }
  return text;
}

function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '') === '';
}
