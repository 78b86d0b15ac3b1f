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
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { ticketMessages } from '../messages';

type FieldKey = Extract<keyof typeof ticketMessages, `ticket.field.${string}`>;

/** Names a ticket's field in the reader's language. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return field => {
    const key = `ticket.field.${field}`;
    return t(isFieldKey(key) ? key : 'ticket.field.other');
  };
}

function isFieldKey(key: string): key is FieldKey {
  return key in ticketMessages;
}
