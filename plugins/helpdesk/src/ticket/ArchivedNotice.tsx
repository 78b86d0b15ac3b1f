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
import { Alert } from '@backstage/ui';
import {
  formatMoment,
  useLanguage,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

/** Says why nothing can be done to a ticket any more. */
export function ArchivedNotice(props: {
  /** ISO 8601. */
  at: string;
}) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const language = useLanguage();
  return (
    <Alert
      status="info"
      icon
      title={t('ticket.archived', { time: formatMoment(props.at, language) })}
    />
  );
}
