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

import { KeyboardEvent, useState } from 'react';
import { Flex, Tag, TagGroup, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';

/** Free words by which tickets are found again. */
export function TagsField(props: {
  value: string[];
  onChange: (tags: string[]) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [text, setText] = useState('');
  const isFull = value.length >= LIMITS.tags;
  const problem =
    text.trim().length > LIMITS.tag
      ? t('ticket.picker.tagLong', { limit: String(LIMITS.tag) })
      : undefined;

  function add() {
    const tag = text.trim();
    if (!tag || problem) {
      return;
    }
    if (!value.includes(tag)) {
      onChange([...value, tag]);
    }
    setText('');
  }

  function addOnEnter(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add();
    }
  }

  return (
    <Flex direction="column" gap="2">
      <TextField
        label={t('ticket.picker.tags')}
        description={
          isFull
            ? t('ticket.picker.tagsFull', { limit: String(LIMITS.tags) })
            : t('ticket.picker.tagsHint')
        }
        isDisabled={isFull}
        value={text}
        onChange={setText}
        onKeyDown={addOnEnter}
        onBlur={add}
        validationBehavior="aria"
        validate={() => problem}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={t('ticket.picker.tags')}
          items={value.map(id => ({ id }))}
          onRemove={keys => onChange(value.filter(tag => !keys.has(tag)))}
        >
          {({ id }) => (
            <Tag id={id} textValue={id}>
              {id}
            </Tag>
          )}
        </TagGroup>
      )}
    </Flex>
  );
}
