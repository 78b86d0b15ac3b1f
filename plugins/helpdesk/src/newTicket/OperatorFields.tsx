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

import { Select, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Channel } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { ImpactField } from '../priority/ImpactField';
import { ValidatedForm } from '../ticket/useValidatedForm';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { NewTicketFields } from './NewTicketFields';
import { RequesterFields } from './RequesterFields';
import { CheckedField } from './useNewTicketErrors';
import styles from './NewTicketForm.module.css';

/** Channels by which a person reaches an operator. */
const BY_PEOPLE: readonly Channel[] = ['portal', 'phone', 'email'];

/** What an operator adds to a ticket that he registers. */
export function OperatorFields(props: {
  fields: NewTicketFields;
  edit: (change: Partial<NewTicketFields>) => void;
  field: ValidatedForm<CheckedField>['field'];
}) {
  const { fields, edit, field } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <fieldset className={styles.operator}>
      <Text as="legend" variant="title-x-small">
        {t('newTicket.staff.title')}
      </Text>
      <RequesterFields fields={fields} edit={edit} field={field} />
      <Select
        label={t('newTicket.staff.channel')}
        options={BY_PEOPLE.map(id => ({ id, label: word(`channel.${id}`) }))}
        value={fields.channel}
        onChange={key => edit({ channel: key as Channel })}
      />
      <ImpactField
        label={t('newTicket.staff.impact')}
        entityRef={fields.entityRefs[0]}
        value={fields.impact}
        onChange={impact => edit({ impact })}
      />
    </fieldset>
  );
}
