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

import { Flex, Radio, RadioGroup, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CatalogCombobox } from '../ticket/pickers/CatalogCombobox';
import { ValidatedForm } from '../ticket/useValidatedForm';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { NewTicketFields, RequesterKind } from './NewTicketFields';
import { CheckedField } from './useNewTicketErrors';

const KINDS: readonly RequesterKind[] = ['self', 'user', 'contact'];

/** For operators: on whose behalf the ticket is registered. */
export function RequesterFields(props: {
  fields: NewTicketFields;
  edit: (change: Partial<NewTicketFields>) => void;
  field: ValidatedForm<CheckedField>['field'];
}) {
  const { fields, edit, field } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const required = t('ticket.dialog.required');
  return (
    <>
      <RadioGroup
        label={t('newTicket.staff.requester')}
        orientation="horizontal"
        value={fields.requesterKind}
        onChange={kind => edit({ requesterKind: kind as RequesterKind })}
      >
        {KINDS.map(kind => (
          <Radio key={kind} value={kind}>
            {t(`newTicket.staff.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      {fields.requesterKind === 'user' && (
        <CatalogCombobox
          kinds="users"
          label={t('newTicket.staff.person')}
          description={t('newTicket.staff.personHint')}
          isRequired
          secondaryLabel={required}
          value={fields.user}
          onChange={user => edit({ user })}
          {...field('user')}
        />
      )}
      {fields.requesterKind === 'contact' && (
        <Flex direction="column" gap="4">
          <TextField
            label={t('newTicket.staff.name')}
            isRequired
            secondaryLabel={required}
            value={fields.name}
            onChange={name => edit({ name })}
            {...field('name')}
          />
          <TextField
            type="tel"
            label={t('newTicket.staff.phone')}
            value={fields.phone}
            onChange={phone => edit({ phone })}
            {...field('phone')}
          />
          <TextField
            type="email"
            label={t('newTicket.staff.email')}
            value={fields.email}
            onChange={email => edit({ email })}
            {...field('email')}
          />
          <CatalogCombobox
            kinds="groups"
            label={t('newTicket.staff.customer')}
            value={fields.customer}
            onChange={customer => edit({ customer })}
          />
        </Flex>
      )}
    </>
  );
}
