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

import { ClipboardEvent, useState } from 'react';
import {
  Alert,
  Button,
  Flex,
  Radio,
  RadioGroup,
  TextAreaField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LIMITS,
  MessageVisibility,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { textProblem } from '../dialogs/textProblem';
import { FailureAlert } from '../FailureAlert';
import { isStaffView } from '../isStaffView';
import { useValidatedForm } from '../useValidatedForm';
import { AttachmentsField } from './AttachmentsField';
import { composerTexts } from './composerTexts';
import { isEmptyDraft, useDrafts } from './useDrafts';
import { useSendMessage } from './useSendMessage';
import { useUploads } from './useUploads';
import { useWriteLink } from './useWriteLink';
import styles from './Composer.module.css';

/**
 * Where replies and notes are written. A text stays until it has arrived:
 * through failures, refreshes and the loss of the right to send it.
 */
export function Composer(props: { ticket: Ticket; onSent: () => void }) {
  const { ticket, onSent } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { drafts, change, clear } = useDrafts();
  const [chosen, setChosen] = useState<MessageVisibility>();
  const { send, isSending, failure } = useSendMessage(ticket.number, onSent);

  const isAllowed: Record<MessageVisibility, boolean> = {
    public: ticket.allowedActions.includes('reply'),
    internal: ticket.allowedActions.includes('note'),
  };
  const isOffered = (each: MessageVisibility) =>
    isAllowed[each] || !isEmptyDraft(drafts[each]);

  const fallback: MessageVisibility = isOffered('public')
    ? 'public'
    : 'internal';
  const visibility = chosen && isOffered(chosen) ? chosen : fallback;
  const { text, attachments } = drafts[visibility];
  const keys = composerTexts(visibility, isStaffView(ticket));

  const { upload, isUploading, problems } = useUploads(
    ticket.number,
    attachment =>
      change(visibility, draft => ({
        attachments: [...draft.attachments, attachment],
      })),
  );
  const isBusy = isSending || isUploading;
  const takeFiles = (files: File[]) =>
    upload(files, LIMITS.attachments - attachments.length);

  const { formProps, field } = useValidatedForm(
    {
      body: textProblem(text, LIMITS.message, {
        missing: t('ticket.composer.empty'),
        tooLong: t('ticket.composer.tooLong', {
          limit: String(LIMITS.message),
        }),
      }),
    },
    async () => {
      if (isBusy || !isAllowed[visibility]) {
        return;
      }
      const message = {
        body: text.trim(),
        visibility,
        ...(attachments.length > 0 && {
          attachments: attachments.map(({ id }) => id),
        }),
      };
      if (await send(message)) {
        clear(visibility);
      }
    },
  );

  useWriteLink(formProps.ref);

  function takePastedFiles(event: ClipboardEvent) {
    const files = Array.from(event.clipboardData.files);
    if (files.length > 0) {
      event.preventDefault();
      takeFiles(files);
    }
  }

  if (!isOffered('public') && !isOffered('internal')) {
    return null;
  }
  return (
    <form
      {...formProps}
      onPaste={takePastedFiles}
      className={visibility === 'internal' ? styles.note : styles.reply}
      aria-label={t('ticket.composer.title')}
    >
      <Flex direction="column" gap="3">
        {isOffered('internal') && (
          <RadioGroup
            label={t('ticket.composer.kind')}
            orientation="horizontal"
            isDisabled={isBusy}
            value={visibility}
            onChange={value => setChosen(value as MessageVisibility)}
          >
            {isOffered('public') && (
              <Radio value="public">{t('ticket.composer.reply')}</Radio>
            )}
            <Radio value="internal">{t('ticket.composer.note')}</Radio>
          </RadioGroup>
        )}
        <TextAreaField
          key={visibility}
          label={t(keys.label)}
          description={t(keys.hint)}
          rows={4}
          isReadOnly={isSending}
          value={text}
          onChange={value => change(visibility, () => ({ text: value }))}
          {...field('body')}
        />
        <AttachmentsField
          value={attachments}
          onRemove={ids =>
            change(visibility, draft => ({
              attachments: draft.attachments.filter(({ id }) => !ids.has(id)),
            }))
          }
          onFiles={takeFiles}
          isUploading={isUploading}
          isDisabled={isSending || !isAllowed[visibility]}
          problems={problems}
        />
        {!isAllowed[visibility] && (
          <Alert
            status="warning"
            icon
            title={t('ticket.composer.notAllowed')}
          />
        )}
        {failure && <FailureAlert failure={failure} title={t(keys.failed)} />}
        <div>
          <Button
            type="submit"
            variant="primary"
            isPending={isSending}
            isDisabled={isUploading || !isAllowed[visibility]}
          >
            {t(keys.send)}
          </Button>
        </div>
      </Flex>
    </form>
  );
}
