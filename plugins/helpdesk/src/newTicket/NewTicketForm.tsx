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

import { useState } from 'react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Checkbox,
  Flex,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Scale,
  SCALES,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { useMe } from '@helpdesk/backstage-plugin-helpdesk-react';
import { PriorityMatrix } from '../priority/PriorityMatrix';
import readable from '../ticket/readable.module.css';
import { FailureAlert } from '../ticket/FailureAlert';
import { EntitiesField } from '../ticket/pickers/EntitiesField';
import { TagsField } from '../ticket/pickers/TagsField';
import { TypeSelect } from '../ticket/pickers/TypeSelect';
import { useValidatedForm } from '../ticket/useValidatedForm';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { emptyFields, NewTicketFields, newTicketOf } from './NewTicketFields';
import { OperatorFields } from './OperatorFields';
import { UnknownEntitiesDialog } from './UnknownEntitiesDialog';
import { useFileTicket } from './useFileTicket';
import { useNewTicketErrors } from './useNewTicketErrors';
import styles from './NewTicketForm.module.css';

/** Registers a ticket; operators can do so on somebody's behalf. */
export function NewTicketForm(props: {
  /** Full ref of the entity that the ticket is about, if known. */
  entityRef?: string;
  onCreated: (ticket: Pick<Ticket, 'number'>) => void;
  onCancel?: () => void;
}) {
  const { entityRef, onCreated, onCancel } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const me = useMe();
  const isOperator =
    me.value?.desks.some(desk => desk.operator && !desk.retired) ?? false;
  const [fields, setFields] = useState(() => emptyFields(entityRef));
  const { file, isPending, failure, unknownRefs, keepUnknown } =
    useFileTicket(onCreated);
  const errors = useNewTicketErrors(fields, isOperator);
  const { formProps, field } = useValidatedForm(errors, () =>
    file(newTicketOf(fields, isOperator)),
  );

  const edit = (change: Partial<NewTicketFields>) =>
    setFields(current => ({ ...current, ...change }));

  function fileWithoutUnknown() {
    const entityRefs = fields.entityRefs.filter(
      ref => !unknownRefs.includes(ref),
    );
    edit({ entityRefs });
    file(newTicketOf({ ...fields, entityRefs }, isOperator));
  }

  return (
    <form
      {...formProps}
      className={`${readable.readable} ${styles.form}`}
      aria-label={t('newTicket.title')}
    >
      {isOperator && (
        <OperatorFields fields={fields} edit={edit} field={field} />
      )}
      <EntitiesField
        value={fields.entityRefs}
        onChange={entityRefs => edit({ entityRefs })}
      />
      <TextField
        label={t('newTicket.field.title')}
        description={t('newTicket.field.titleHint')}
        isRequired
        secondaryLabel={t('ticket.dialog.required')}
        value={fields.title}
        onChange={title => edit({ title })}
        {...field('title')}
      />
      <TextAreaField
        label={t('newTicket.field.description')}
        description={t('newTicket.field.descriptionHint')}
        isRequired={!isOperator}
        secondaryLabel={isOperator ? undefined : t('ticket.dialog.required')}
        rows={6}
        value={fields.description}
        onChange={description => edit({ description })}
        {...field('description')}
      />
      <TypeSelect value={fields.type} onChange={type => edit({ type })} />
      <RadioGroup
        label={t(
          fields.requesterKind === 'self'
            ? 'newTicket.urgency.label'
            : 'newTicket.urgency.labelStaff',
        )}
        value={fields.urgency}
        onChange={urgency => edit({ urgency: urgency as Scale })}
      >
        {SCALES.map(scale => (
          <Radio key={scale} value={scale}>
            {t(`newTicket.urgency.${scale}`)}
          </Radio>
        ))}
      </RadioGroup>
      {isOperator && (
        <PriorityMatrix impact={fields.impact} urgency={fields.urgency} />
      )}
      <Accordion>
        <AccordionTrigger title={t('newTicket.optional')} />
        <AccordionPanel>
          <div className={styles.optional}>
            <TagsField value={fields.tags} onChange={tags => edit({ tags })} />
            <Checkbox
              isSelected={fields.confidential}
              onChange={confidential => edit({ confidential })}
            >
              {t('newTicket.confidential')}
            </Checkbox>
          </div>
        </AccordionPanel>
      </Accordion>
      {failure && (
        <FailureAlert failure={failure} title={t('newTicket.failed')} />
      )}
      <Flex gap="2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('newTicket.submit')}
        </Button>
        {onCancel && (
          <Button variant="secondary" onPress={onCancel}>
            {t('newTicket.cancel')}
          </Button>
        )}
      </Flex>
      {unknownRefs.length > 0 && (
        <UnknownEntitiesDialog
          entityRefs={unknownRefs}
          onConfirm={fileWithoutUnknown}
          onClose={keepUnknown}
        />
      )}
    </form>
  );
}
