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
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Attachment, LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { failureOf } from '../failure';

const MEGABYTE = 1024 * 1024;

/**
 * Uploads files to a ticket, one after the other, and says of each that could
 * not be taken why.
 */
export function useUploads(
  number: string,
  onUploaded: (attachment: Attachment) => void,
) {
  const helpdesk = useApi(helpdeskApiRef);
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const [isUploading, setUploading] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);

  async function uploadOne(file: File): Promise<string | undefined> {
    if (file.size > LIMITS.attachment) {
      return t('ticket.attachments.tooLarge', {
        name: file.name,
        limit: String(LIMITS.attachment / MEGABYTE),
      });
    }
    try {
      onUploaded(await helpdesk.uploadAttachment(number, file, file.name));
      return undefined;
    } catch (error) {
      const { message } = failureOf(error);
      return t('ticket.attachments.failed', { name: file.name, message });
    }
  }

  /** Takes as many of the files as there is `room` for. */
  async function upload(files: File[], room: number) {
    setUploading(true);
    const found: string[] = [];
    for (const file of files.slice(0, room)) {
      const problem = await uploadOne(file);
      if (problem) {
        found.push(problem);
      }
    }
    if (files.length > room) {
      found.push(
        t('ticket.attachments.tooMany', { limit: String(LIMITS.attachments) }),
      );
    }
    setProblems(found);
    setUploading(false);
  }

  return { upload, isUploading, problems };
}
