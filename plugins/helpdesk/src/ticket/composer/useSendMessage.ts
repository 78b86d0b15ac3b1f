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
import { NewMessage } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { Failure, failureOf } from '../failure';
import { useIdempotencyKey } from '../useIdempotencyKey';

/** Sends messages to one ticket, each once even if it has to be sent again. */
export function useSendMessage(number: string, onSent: () => void) {
  const helpdesk = useApi(helpdeskApiRef);
  const { keyFor, arrived } = useIdempotencyKey();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  /** Resolves to whether it has arrived for certain. */
  async function send(message: NewMessage): Promise<boolean> {
    setSending(true);
    setFailure(undefined);
    try {
      const idempotencyKey = keyFor(message);
      await helpdesk.addMessage(number, message, { idempotencyKey });
      arrived();
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setSending(false);
      onSent();
    }
  }

  return { send, isSending, failure };
}
