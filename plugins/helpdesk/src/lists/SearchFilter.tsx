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
import { useEffect, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SearchField } from '@backstage/ui';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

/** Long enough to type on, short enough not to wait for. */
const PAUSE_MS = 300;

/** Searches when the person pauses, rather than at each key stroke. */
export function SearchFilter(props: {
  value: string;
  onChange: (text: string) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [typed, setTyped] = useState(value);
  const [settled, setSettled] = useState(value);

  // The address changed by other means, such as the browser's back button.
  if (value !== settled) {
    setSettled(value);
    setTyped(value);
  }

  useEffect(() => {
    if (typed === settled) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setSettled(typed);
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, settled, onChange]);

  return (
    <SearchField
      label={t('lists.filter.text')}
      placeholder={t('lists.filter.textPlaceholder')}
      maxLength={LIMITS.searchText}
      value={typed}
      onChange={setTyped}
    />
  );
}
