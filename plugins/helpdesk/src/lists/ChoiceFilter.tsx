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
import { Select } from '@backstage/ui';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

/** A filter of which any number of values can be chosen. */
export function ChoiceFilter<T extends string>(props: {
  label: string;
  options: ReadonlyArray<{ id: T; label: string }>;
  chosen: readonly T[];
  /** What holds while nothing is chosen; “Any” if absent. */
  placeholder?: string;
  onChange: (chosen: T[]) => void;
}) {
  const { label, options, chosen, placeholder, onChange } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Select
      label={label}
      selectionMode="multiple"
      placeholder={placeholder ?? t('lists.filter.any')}
      options={options}
      value={[...chosen]}
      onChange={keys =>
        onChange(
          options
            .map(option => option.id)
            .filter(id => [keys].flat().includes(id)),
        )
      }
    />
  );
}
