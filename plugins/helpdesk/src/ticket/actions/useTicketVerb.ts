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

import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isReceipt,
  Ticket,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  useToast,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Failure, failureOf } from '../failure';
import { useIdempotencyKey } from '../useIdempotencyKey';

/** How a verb that this component performs stands. */
export interface TicketVerbState {
  /** Resolves to whether it was done; a failure is kept in `failure`. */
  perform<V extends TicketVerb>(
    verb: V,
    input: TicketVerbInputs[V],
  ): Promise<boolean>;
  pending?: TicketVerb;
  failure?: Failure;
  dismiss(): void;
}

/**
 * Performs verbs on one ticket. When the ticket turns out to be in another
 * state than the person saw, it is read again.
 */
export function useTicketVerb(
  number: string,
  onChanged: (ticket?: Ticket) => void,
): TicketVerbState {
  const helpdesk = useApi(helpdeskApiRef);
  const toast = useToast();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { keyFor, arrived } = useIdempotencyKey();
  const [pending, setPending] = useState<TicketVerb>();
  const [failure, setFailure] = useState<Failure>();

  async function perform<V extends TicketVerb>(
    verb: V,
    input: TicketVerbInputs[V],
  ): Promise<boolean> {
    setPending(verb);
    setFailure(undefined);
    try {
      const idempotencyKey = keyFor({ verb, input });
      const answer = await helpdesk.perform(number, verb, input, {
        idempotencyKey,
      });
      onChanged(isReceipt(answer) ? undefined : answer);
      arrived();
      toast({
        status: 'success',
        title: t(`ticket.done.${verb as TicketVerb}`),
      });
      return true;
    } catch (error) {
      const reason = failureOf(error);
      setFailure(reason);
      if (reason.kind !== 'other') {
        arrived();
        onChanged();
      }
      return false;
    } finally {
      setPending(undefined);
    }
  }

  return {
    perform,
    pending,
    failure,
    dismiss: useCallback(() => setFailure(undefined), []),
  };
}
