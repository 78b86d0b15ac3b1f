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
  Attachment,
  MessageVisibility,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** What a person is about to send. */
export interface Draft {
  text: string;
  /** Files that are uploaded already and wait to be sent. */
  attachments: Attachment[];
}

const EMPTY: Draft = { text: '', attachments: [] };

/** Whether there is nothing in a draft that could be lost. */
export function isEmptyDraft({ text, attachments }: Draft): boolean {
  return text === '' && attachments.length === 0;
}

/**
 * The drafts that a person works on. A reply and a note are two, so that what
 * was meant for colleagues cannot end up in a reply by a slip.
 */
export function useDrafts() {
  const [drafts, setDrafts] = useState<Record<MessageVisibility, Draft>>({
    public: EMPTY,
    internal: EMPTY,
  });
  return {
    drafts,
    change: (
      visibility: MessageVisibility,
      edit: (draft: Draft) => Partial<Draft>,
    ) =>
      setDrafts(current => {
        const draft = current[visibility];
        return { ...current, [visibility]: { ...draft, ...edit(draft) } };
      }),
    clear: (visibility: MessageVisibility) =>
      setDrafts(current => ({ ...current, [visibility]: EMPTY })),
  };
}
