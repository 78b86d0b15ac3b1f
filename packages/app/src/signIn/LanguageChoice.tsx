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
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { signInTranslationRef } from './translation';

/** The portal's languages, each by its own name. */
export function LanguageChoice() {
  // Renders again when the language changes, so that the choice shows it.
  const { t } = useTranslationRef(signInTranslationRef);
  const languageApi = useApi(appLanguageApiRef);

  return (
    <ToggleButtonGroup
      aria-label={t('language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[languageApi.getLanguage().language]}
      onSelectionChange={([language]) =>
        languageApi.setLanguage(String(language))
      }
    >
      {languageApi.getAvailableLanguages().languages.map(language => (
        <ToggleButton key={language} id={language}>
          {nameOf(language)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function nameOf(language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return names.of(language) ?? language;
}
