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

import { useEffect, useRef, useState } from 'react';
import { Flex, Tag, TagGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { CatalogCombobox } from './CatalogCombobox';
import { CatalogOption } from './CatalogOption';

/** The entities that a ticket is about; the first one is the primary one. */
export function EntitiesField(props: {
  value: string[];
  onChange: (entityRefs: string[]) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const field = useRef<HTMLDivElement>(null);
  const [picks, setPicks] = useState(0);
  const isFull = value.length >= LIMITS.entityRefs;

  useEffect(() => {
    if (picks > 0) {
      field.current?.querySelector('input')?.focus();
    }
  }, [picks]);

  function add(option: CatalogOption | null) {
    setPicks(count => count + 1);
    if (option && !value.includes(option.id)) {
      onChange([...value, option.id]);
    }
  }

  return (
    <Flex ref={field} direction="column" gap="2">
      <CatalogCombobox
        // A fresh, empty field for the next entity.
        key={picks}
        kinds="affected"
        label={t('ticket.picker.entity')}
        description={
          isFull
            ? t('ticket.picker.entitiesFull', {
                limit: String(LIMITS.entityRefs),
              })
            : t('ticket.picker.entityHint')
        }
        isDisabled={isFull}
        value={null}
        onChange={add}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={t('ticket.picker.chosenEntities')}
          items={value.map(id => ({ id }))}
          onRemove={keys => onChange(value.filter(ref => !keys.has(ref)))}
        >
          {({ id }) => <EntityTag entityRef={id} />}
        </TagGroup>
      )}
    </Flex>
  );
}

function EntityTag({ entityRef }: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(entityRef);
  return (
    <Tag id={entityRef} textValue={primaryTitle}>
      {primaryTitle}
    </Tag>
  );
}
