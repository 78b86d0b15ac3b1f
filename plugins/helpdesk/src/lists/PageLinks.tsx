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
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { ButtonLink, Flex } from '@backstage/ui';
import { TicketPage } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

/** Leads to the pages before and after this one; nothing if it is the only. */
export function PageLinks(props: {
  pageInfo: TicketPage['pageInfo'];
  hrefOf: (cursor?: string) => string;
}) {
  const { pageInfo, hrefOf } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { prevCursor, nextCursor } = pageInfo;
  if (!prevCursor && !nextCursor) {
    return null;
  }
  return (
    <nav aria-label={t('lists.pages.label')}>
      <Flex justify="end" gap="2">
        {prevCursor && (
          <ButtonLink
            variant="secondary"
            iconStart={<RiArrowLeftSLine aria-hidden />}
            href={hrefOf(prevCursor)}
          >
            {t('lists.pages.previous')}
          </ButtonLink>
        )}
        {nextCursor && (
          <ButtonLink
            variant="secondary"
            iconEnd={<RiArrowRightSLine aria-hidden />}
            href={hrefOf(nextCursor)}
          >
            {t('lists.pages.next')}
          </ButtonLink>
        )}
      </Flex>
    </nav>
  );
}
