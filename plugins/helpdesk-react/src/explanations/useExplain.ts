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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Explanation } from '@helpdesk/backstage-plugin-helpdesk-common';
import { useLanguage } from '../hooks/useLanguage';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { formatParameter } from './formatParameter';
import { wordsFor } from './wordsFor';

/**
 * Says why the helpdesk did something, or what it found, as text in the reader's
 * language, for where there is no room for links.
 * @public
 */
export function useExplain(): (explanation: Explanation) => string {
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  return explanation => {
    const words = wordsFor(explanation);
    if (!words) {
      return t('explanation.unknown');
    }
    const values = Object.entries(words.kinds).map(([name, kind]) => [
      name,
      formatParameter(kind, explanation.params[name], language),
    ]);
    // The codes differ in their values, which `wordsFor` has looked at.
    const tell = t as (key: string, given: object) => string;
    return tell(words.key, Object.fromEntries(values));
  };
}
