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
  Alert,
  Button,
  Flex,
  Radio,
  RadioGroup,
  TextAreaField,
} from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LIMITS,
  MessageVisibility,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { textProblem } from '../dialogs/textProblem';
import { Failure, failureOf } from '../failure';
import { FailureAlert } from '../FailureAlert';
import { isStaffView } from '../isStaffView';
import { useIdempotencyKey } from '../useIdempotencyKey';
import { useValidatedForm } from '../useValidatedForm';
import { composerTexts } from './composerTexts';
import { useDrafts } from './useDrafts';
import styles from './Composer.module.css';

/**
 * Where replies and notes are written. A text stays until it has arrived:
 * through failures, refreshes and the loss of the right to send it.
 */
export function Composer(props: { ticket: Ticket; onSent: () => void }) {
  const { ticket, onSent } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const helpdesk = useApi(helpdeskApiRef);
  const { keyFor, arrived } = useIdempotencyKey();
  const { texts, write } = useDrafts();
  const [chosen, setChosen] = useState<MessageVisibility>();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const isAllowed: Record<MessageVisibility, boolean> = {
    public: ticket.allowedActions.includes('reply'),
    internal: ticket.allowedActions.includes('note'),
  };
  const isOffered = (each: MessageVisibility) =>
    isAllowed[each] || texts[each] !== '';

  const fallback: MessageVisibility = isOffered('public')
    ? 'public'
    : 'internal';
  const visibility = chosen && isOffered(chosen) ? chosen : fallback;
  const text = texts[visibility];
  const keys = composerTexts(visibility, isStaffView(ticket));

  const { formProps, field } = useValidatedForm(
    {
      body: textProblem(text, LIMITS.message, {
        missing: t('ticket.composer.empty'),
        tooLong: t('ticket.composer.tooLong', {
          limit: String(LIMITS.message),
        }),
      }),
    },
    send,
  );

  async function send() {
    if (isSending || !isAllowed[visibility]) {
      return;
    }
    setSending(true);
    setFailure(undefined);
    try {
      const message = { body: text.trim(), visibility };
      const idempotencyKey = keyFor(message);
      await helpdesk.addMessage(ticket.number, message, { idempotencyKey });
      arrived();
      write(visibility, '');
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setSending(false);
      onSent();
    }
  }

  if (!isOffered('public') && !isOffered('internal')) {
    return null;
  }
  return (
    <form
      {...formProps}
      className={visibility === 'internal' ? styles.note : styles.reply}
      aria-label={t('ticket.composer.title')}
    >
      <Flex direction="column" gap="3">
        {isOffered('internal') && (
          <RadioGroup
            label={t('ticket.composer.kind')}
            orientation="horizontal"
            isDisabled={isSending}
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
          onChange={value => write(visibility, value)}
          {...field('body')}
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
            isDisabled={!isAllowed[visibility]}
          >
            {t(keys.send)}
          </Button>
        </div>
      </Flex>
    </form>
  );
}
