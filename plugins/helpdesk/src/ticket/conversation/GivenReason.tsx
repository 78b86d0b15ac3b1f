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

import { TicketEvent } from '@helpdesk/backstage-plugin-helpdesk-common';
import { ExplanationText } from '@helpdesk/backstage-plugin-helpdesk-react';
import styles from './Conversation.module.css';

/**
 * The reason that somebody gave, in that person's words, and the rule by which the
 * helpdesk acted, in the reader's. Events of the first releases have sentences of
 * the helpdesk's as reasons; where a clock was the cause, its own sentence says
 * the same.
 */
export function GivenReason({ event }: { event: TicketEvent }) {
  const { reason, explanation, cause } = event;
  return (
    <>
      {reason && !cause && <blockquote>{reason}</blockquote>}
      {explanation && (
        <p className={styles.explanation}>
          <ExplanationText explanation={explanation} />
        </p>
      )}
    </>
  );
}
