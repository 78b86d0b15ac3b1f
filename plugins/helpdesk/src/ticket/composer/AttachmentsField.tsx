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

import { ChangeEvent, useRef } from 'react';
import { Button, Flex, Tag, TagGroup, Text } from '@backstage/ui';
import { RiAttachment2 } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Attachment } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';

/** Files that go with a message: those chosen so far, and a way to add some. */
export function AttachmentsField(props: {
  value: Attachment[];
  onRemove: (ids: ReadonlySet<string | number>) => void;
  onFiles: (files: File[]) => void;
  isUploading: boolean;
  isDisabled: boolean;
  problems: string[];
}) {
  const { value, onRemove, onFiles, isUploading, isDisabled, problems } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const input = useRef<HTMLInputElement>(null);

  function take(event: ChangeEvent<HTMLInputElement>) {
    onFiles(Array.from(event.target.files ?? []));
    // The same file can then be chosen again after it was removed.
    event.target.value = '';
  }

  return (
    <Flex direction="column" gap="2" align="start">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('ticket.attachments.choose')}
        onChange={take}
      />
      <Button
        variant="tertiary"
        iconStart={<RiAttachment2 aria-hidden />}
        isPending={isUploading}
        isDisabled={isDisabled}
        onPress={() => input.current?.click()}
      >
        {t('ticket.attachments.choose')}
      </Button>
      {value.length > 0 && (
        <TagGroup
          aria-label={t('ticket.attachments.title')}
          items={value}
          onRemove={onRemove}
        >
          {({ id, fileName }) => (
            <Tag id={id} textValue={fileName}>
              {fileName}
            </Tag>
          )}
        </TagGroup>
      )}
      {problems.map(problem => (
        <Text key={problem} color="danger" role="alert">
          {problem}
        </Text>
      ))}
    </Flex>
  );
}
