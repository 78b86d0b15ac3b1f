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

import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';

/**
 * Dates and hidden labels of Backstage UI in the language that the person
 * chose in the portal; by themselves they follow the browser's.
 */
export function ComponentLanguage({ children }: { children: ReactNode }) {
  const languageApi = useApi(appLanguageApiRef);
  const [locale, setLocale] = useState(languageApi.getLanguage().language);

  useEffect(() => {
    const subscription = languageApi
      .language$()
      .subscribe(({ language }) => setLocale(language));
    return () => subscription.unsubscribe();
  }, [languageApi]);

  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
