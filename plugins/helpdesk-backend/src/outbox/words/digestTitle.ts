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

import {
  Language,
  TICKET_CONCERNS,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Digest } from '../../domain/digest/Digest';
import { counted } from './counted';
import { WORDS } from './byLanguage';

/** A digest in one line, the worst first. */
export function digestTitle(
  { controlled, concerns }: Pick<Digest, 'controlled' | 'concerns'>,
  language: Language,
): string {
  const words = WORDS[language].digest;
  const parts = TICKET_CONCERNS.flatMap(concern => {
    const count = concerns[concern] ?? 0;
    return count > 0 ? [counted(words.concerns[concern], count, language)] : [];
  });
  const tickets = counted(words.controlled, controlled, language);
  return `${tickets}: ${parts.join(', ')}`;
}
