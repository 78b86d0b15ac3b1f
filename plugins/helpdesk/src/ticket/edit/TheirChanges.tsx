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

import { ReactNode } from 'react';
import { Alert, Flex, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { helpdeskReactTranslationRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { EditableFields } from './EditableFields';
import styles from './TheirChanges.module.css';

/** Shows the present values of fields that somebody else changed meanwhile. */
export function TheirChanges({ fields }: { fields: Partial<EditableFields> }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);

  const values: Record<keyof EditableFields, ReactNode> = {
    title: fields.title,
    description: fields.description,
    urgency: fields.urgency && t(`ticket.urgency.${fields.urgency}`),
    type: fields.type && word(`type.${fields.type}`),
    impact: fields.impact && t(`ticket.impact.${fields.impact}`),
    entityRefs: fields.entityRefs?.join(', '),
    tags: fields.tags?.join(', '),
    confidential: fields.confidential
      ? t('ticket.value.yes')
      : t('ticket.value.no'),
  };
  const names = Object.keys(fields) as Array<keyof EditableFields>;

  return (
    <Flex direction="column" gap="2">
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('ticket.edit.conflict.title')}
        description={t('ticket.edit.conflict.description')}
      />
      {names.length > 0 ? (
        <dl className={styles.values}>
          {names.map(name => (
            <div key={name}>
              <dt>{t(`ticket.field.${name}`)}</dt>
              <dd>{values[name] || t('ticket.value.none')}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <Text as="p">{t('ticket.edit.conflict.none')}</Text>
      )}
    </Flex>
  );
}
