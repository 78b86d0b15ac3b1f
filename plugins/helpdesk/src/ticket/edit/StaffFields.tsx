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

import { Checkbox } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ImpactField } from '../../priority/ImpactField';
import { PriorityMatrix } from '../../priority/PriorityMatrix';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { EntitiesField } from '../pickers/EntitiesField';
import { TagsField } from '../pickers/TagsField';
import { TypeSelect } from '../pickers/TypeSelect';
import { EditableFields } from './EditableFields';

/** Fields of a ticket that are staff's to change. */
export function StaffFields(props: {
  fields: EditableFields;
  edit: (change: Partial<EditableFields>) => void;
}) {
  const { fields, edit } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <>
      <ImpactField
        label={t('ticket.facts.impact')}
        entityRef={fields.entityRefs[0]}
        value={fields.impact}
        onChange={impact => edit({ impact })}
      />
      <PriorityMatrix impact={fields.impact} urgency={fields.urgency} />
      <TypeSelect value={fields.type} onChange={type => edit({ type })} />
      <EntitiesField
        value={fields.entityRefs}
        onChange={entityRefs => edit({ entityRefs })}
      />
      <TagsField value={fields.tags} onChange={tags => edit({ tags })} />
      <Checkbox
        isSelected={fields.confidential}
        onChange={confidential => edit({ confidential })}
      >
        {t('ticket.edit.confidential')}
      </Checkbox>
    </>
  );
}
