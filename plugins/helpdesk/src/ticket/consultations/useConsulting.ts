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
  Consultation,
  ConsultationAction,
  ConsultationActionInputs,
  NewConsultation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  useToast,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Failure, failureOf } from '../failure';
import { useIdempotencyKey } from '../useIdempotencyKey';

/** How a step of a consultation that this component takes stands. */
export interface ConsultingState {
  /** Resolves to whether it was done; a failure is kept in `failure`. */
  request(consultation: NewConsultation): Promise<boolean>;
  perform<A extends ConsultationAction>(
    consultation: Consultation,
    action: A,
    input: ConsultationActionInputs[A],
  ): Promise<boolean>;
  isPending: boolean;
  failure?: Failure;
  dismiss(): void;
}

/**
 * Asks other teams on one ticket, and takes such questions further. What turns
 * out to be in another state than the person saw is read again.
 */
export function useConsulting(
  number: string,
  onChanged: () => void,
): ConsultingState {
  const helpdesk = useApi(helpdeskApiRef);
  const toast = useToast();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { keyFor, arrived } = useIdempotencyKey();
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  async function send(
    step: 'request' | ConsultationAction,
    content: object,
    call: (options: { idempotencyKey: string }) => Promise<unknown>,
  ): Promise<boolean> {
    setIsPending(true);
    setFailure(undefined);
    try {
      await call({ idempotencyKey: keyFor({ step, content }) });
      arrived();
      onChanged();
      toast({ status: 'success', title: t(`consultations.done.${step}`) });
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
      setIsPending(false);
    }
  }

  return {
    request: consultation =>
      send('request', consultation, options =>
        helpdesk.requestConsultation(number, consultation, options),
      ),
    perform: ({ id }, action, input) =>
      send(action, { id, input }, options =>
        helpdesk.performOnConsultation(number, id, action, input, options),
      ),
    isPending,
    failure,
    dismiss: useCallback(() => setFailure(undefined), []),
  };
}
