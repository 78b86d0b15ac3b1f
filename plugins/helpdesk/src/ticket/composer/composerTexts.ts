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

import { MessageVisibility } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * Keys of the composer's texts. The button says who will read what is sent, so
 * that a note is never taken for a reply.
 */
export function composerTexts(visibility: MessageVisibility, isStaff: boolean) {
  if (visibility === 'internal') {
    return {
      label: 'ticket.composer.noteLabel',
      hint: 'ticket.composer.noteHint',
      send: 'ticket.composer.sendNote',
      failed: 'ticket.composer.failedNote',
    } as const;
  }
  return {
    label: 'ticket.composer.replyLabel',
    hint: isStaff
      ? 'ticket.composer.replyHint'
      : 'ticket.composer.replyHintRequester',
    send: isStaff
      ? 'ticket.composer.sendReply'
      : 'ticket.composer.sendReplyRequester',
    failed: 'ticket.composer.failedReply',
  } as const;
}
