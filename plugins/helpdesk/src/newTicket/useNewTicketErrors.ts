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
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { textProblem } from '../ticket/dialogs/textProblem';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { NewTicketFields } from './NewTicketFields';

/** Fields of the form that can be wrong. */
export type CheckedField =
  | 'title'
  | 'description'
  | 'user'
  | 'name'
  | 'phone'
  | 'email';

/** What is wrong with the fields as they are, in the reader's language. */
export function useNewTicketErrors(
  fields: NewTicketFields,
  isStaff: boolean,
): Partial<Record<CheckedField, string>> {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const check = (text: string, limit: number, missing?: string) =>
    textProblem(text, limit, {
      missing,
      tooLong: t('newTicket.field.tooLong', { limit: String(limit) }),
    });

  const errors: Partial<Record<CheckedField, string>> = {
    title: check(fields.title, LIMITS.title, t('newTicket.field.titleMissing')),
    description: check(
      fields.description,
      LIMITS.description,
      // On the phone, the title has to do.
      isStaff ? undefined : t('newTicket.field.descriptionMissing'),
    ),
  };
  if (isStaff && fields.requesterKind === 'user' && !fields.user) {
    errors.user = t('newTicket.staff.personMissing');
  }
  if (isStaff && fields.requesterKind === 'contact') {
    errors.name = check(
      fields.name,
      LIMITS.name,
      t('newTicket.staff.nameMissing'),
    );
    errors.phone = check(fields.phone, LIMITS.name);
    errors.email = isEmailAddress(fields.email)
      ? check(fields.email, LIMITS.name)
      : t('newTicket.staff.emailInvalid');
  }
  return errors;
}

/** Catches slips only; whether an address works is known when mail arrives. */
function isEmailAddress(text: string): boolean {
  return text.trim() === '' || /^\S+@\S+$/.test(text.trim());
}
