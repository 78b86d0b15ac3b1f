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

import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  TICKET_TYPES,
  TicketType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';

/** Whether something broke, something is wanted, or something is asked. */
export function TypeSelect(props: {
  value: TicketType;
  onChange: (value: TicketType) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <Select
      label={t('ticket.facts.type')}
      options={TICKET_TYPES.map(id => ({ id, label: word(`type.${id}`) }))}
      value={value}
      onChange={key => onChange(key as TicketType)}
    />
  );
}
