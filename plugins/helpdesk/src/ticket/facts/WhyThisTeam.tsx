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

import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RoutingDecision,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { RoutingReason } from './RoutingReason';

/**
 * For staff: why the ticket is where it is, or, while the first line holds it,
 * where an escalation would take it.
 */
export function WhyThisTeam(props: {
  ticket: Ticket;
  routing: RoutingDecision;
}) {
  const { ticket, routing } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small">
          {t(
            ticket.firstLine
              ? 'ticket.routing.titleFirstLine'
              : 'ticket.routing.title',
          )}
        </Text>
      </CardHeader>
      <CardBody>
        <RoutingReason decision={routing} />
      </CardBody>
    </Card>
  );
}
