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

import { Button } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Attachment } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  useToast,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { failureOf } from '../failure';
import { saveFile } from './saveFile';
import styles from './Conversation.module.css';

const KILOBYTE = 1024;

/**
 * The files of a message. They are only ever saved, never opened in the portal:
 * what somebody uploads must not run with the reader's rights.
 */
export function MessageAttachments(props: {
  number: string;
  attachments: Attachment[];
}) {
  const { number, attachments } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const helpdesk = useApi(helpdeskApiRef);
  const toast = useToast();

  async function download({ id, fileName }: Attachment) {
    try {
      saveFile(await helpdesk.downloadAttachment(number, id), fileName);
    } catch (error) {
      toast({
        status: 'danger',
        title: t('ticket.attachments.downloadFailed', {
          name: fileName,
          message: failureOf(error).message,
        }),
      });
    }
  }

  return (
    <ul
      className={styles.attachments}
      aria-label={t('ticket.attachments.title')}
    >
      {attachments.map(attachment => (
        <li key={attachment.id}>
          <Button
            variant="tertiary"
            iconStart={<RiDownload2Line aria-hidden />}
            onPress={() => download(attachment)}
          >
            {t('ticket.attachments.file', {
              name: attachment.fileName,
              kilobytes: String(Math.ceil(attachment.size / KILOBYTE)),
            })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
