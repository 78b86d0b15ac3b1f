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

import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RoutingDecision } from '@helpdesk/backstage-plugin-helpdesk-common';
import { RoutingTrace } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';

/** The step that decided where a ticket goes, in the reader's language. */
export function DecidingStep({ decision }: { decision: RoutingDecision }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const step =
    decision.trace.findLast(each => each.outcome === 'matched') ??
    decision.trace.findLast(each => each.outcome === 'failed');
  return step ? (
    <RoutingTrace trace={[step]} label={t('ticket.routing.decided')} />
  ) : (
    <Text as="p">{decision.reason}</Text>
  );
}
