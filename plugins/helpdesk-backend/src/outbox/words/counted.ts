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

import { Language } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Forms } from './Words';

const RULES: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  uk: new Intl.PluralRules('uk'),
};

/** The form that goes with a number in a language, with the number in its place. */
export function counted(
  forms: Forms,
  count: number,
  language: Language,
): string {
  const form = forms[RULES[language].select(count)] ?? forms.other;
  return form.replace('{count}', String(count));
}
