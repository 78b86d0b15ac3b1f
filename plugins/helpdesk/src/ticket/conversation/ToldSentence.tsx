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

import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PersonOrTeam } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { ticketMessages } from '../messages';

type AudienceKey = Extract<
  keyof typeof ticketMessages,
  `ticket.audience.${string}`
>;

/** Whom a policy had told; roles by name, groups as links. Nothing if nobody. */
export function ToldSentence(props: { audiences: readonly string[] }) {
  const { audiences } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  if (audiences.length === 0) {
    return null;
  }
  const names = audiences.map((audience, index) => {
    const key = `ticket.audience.${audience}`;
    return (
      <Fragment key={audience}>
        {index > 0 && ', '}
        {isAudienceKey(key) ? t(key) : <PersonOrTeam entityRef={audience} />}
      </Fragment>
    );
  });
  return <> {t('ticket.cause.told', { audiences: <>{names}</> })}</>;
}

function isAudienceKey(key: string): key is AudienceKey {
  return key in ticketMessages;
}
