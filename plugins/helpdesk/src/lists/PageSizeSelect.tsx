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
import { PAGE_SIZES } from './filters';
import { rememberedPageSize } from './remembered';
import { UrlFilters } from './useListFilters';

/** How many tickets a page has; goes on with the person's next lists. */
export function PageSizeSelect({ url }: { url: UrlFilters }) {
  const { filters, change } = url;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Select
      size="small"
      style={{ flex: 'none', width: 'auto' }}
      aria-label={t('lists.pages.size')}
      options={PAGE_SIZES.map(size => ({
        id: String(size),
        label: t('lists.pages.perPage', { size: String(size) }),
      }))}
      value={String(filters.pageSize ?? PAGE_SIZES[0])}
      onChange={key => {
        const pageSize = PAGE_SIZES.find(size => String(size) === key);
        if (pageSize) {
          rememberedPageSize.set(pageSize);
          change({ pageSize });
        }
      }}
    />
  );
}
