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

import { InputError, NotAllowedError } from '@backstage/errors';
import {
  LanguageChoice,
  LANGUAGES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';

/** Notes in what language the caller is to be told something. */
export async function setLanguage(
  { readers }: Pick<HelpdeskDependencies, 'readers'>,
  { language }: LanguageChoice,
  { person }: Caller,
): Promise<void> {
  if (person.kind !== 'user') {
    throw new NotAllowedError('Only a person has a language');
  }
  if (!LANGUAGES.includes(language)) {
    throw new InputError(`language: must be one of ${LANGUAGES.join(', ')}`);
  }
  await readers.setLanguage(person.ref, language);
}
