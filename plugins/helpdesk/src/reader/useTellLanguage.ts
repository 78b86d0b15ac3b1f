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

import { useEffect } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  HelpdeskApi,
  Language,
  LANGUAGES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  useLanguage,
  useMe,
} from '@helpdesk/backstage-plugin-helpdesk-react';

/** What the helpdesk was told by this page, which it need not be told again. */
const told = new WeakMap<HelpdeskApi, Language>();

/**
 * Tells the helpdesk in what language the person reads the portal, for what it
 * sends when nobody is here: when it does not know yet and when that changes.
 */
export function useTellLanguage(): void {
  const helpdesk = useApi(helpdeskApiRef);
  const { value: me } = useMe();
  const [primary] = useLanguage().split('-');
  const language = LANGUAGES.find(known => known === primary);

  useEffect(() => {
    const known = told.get(helpdesk) ?? me?.language;
    if (me && language && language !== known) {
      told.set(helpdesk, language);
      helpdesk.setLanguage(language).catch(() => told.delete(helpdesk));
    }
  }, [helpdesk, me, language]);
}
