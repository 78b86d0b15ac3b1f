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

import { ReactNode } from 'react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  EntityLink,
  helpdeskReactTranslationRef,
  PersonOrTeam,
  PriorityBadge,
  RelativeTime,
  useMe,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Fact } from './Fact';
import { RequesterFact } from './RequesterFact';
import styles from './facts.module.css';

/** What is known of a ticket; what it does not have is left out. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const me = useMe();
  const desk = me.value?.desks.find(({ id }) => id === ticket.desk);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);

  const optional = (name: string, value: ReactNode) =>
    value ? <Fact name={name}>{value}</Fact> : null;
  const time = (name: string, at: string | undefined) =>
    optional(name, at && <RelativeTime time={at} />);
  const someone = (name: string, ref: string | undefined) =>
    optional(name, ref && <PersonOrTeam entityRef={ref} />);
  const several = (refs: string[]) => (
    <ul className={styles.values}>
      {refs.map(ref => (
        <li key={ref}>
          <EntityLink entityRef={ref} />
        </li>
      ))}
    </ul>
  );

  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small">
          {t('ticket.facts.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <dl className={styles.facts}>
          <Fact name={t('ticket.facts.entities')}>
            {ticket.entityRefs.length > 0
              ? several(ticket.entityRefs)
              : t('ticket.facts.noEntities')}
          </Fact>
          <RequesterFact requester={ticket.requester} />
          {someone(t('ticket.facts.customer'), ticket.customer)}
          <Fact name={t('ticket.facts.team')}>
            <PersonOrTeam entityRef={ticket.team} />
          </Fact>
          <Fact name={t('ticket.facts.assignee')}>
            {ticket.assignee ? (
              <PersonOrTeam entityRef={ticket.assignee} />
            ) : (
              t('ticket.facts.nobody')
            )}
          </Fact>
          {someone(t('ticket.facts.supervisor'), ticket.supervisor)}
          <Fact name={t('ticket.facts.priority')}>
            <PriorityBadge priority={ticket.priority} />
          </Fact>
          <Fact name={t('ticket.facts.urgency')}>
            {t(`ticket.urgency.${ticket.urgency}`)}
          </Fact>
          <Fact name={t('ticket.facts.impact')}>
            {t(`ticket.impact.${ticket.impact}`)}
          </Fact>
          <Fact name={t('ticket.facts.type')}>
            {word(`type.${ticket.type}`)}
          </Fact>
          {optional(
            t('ticket.facts.onHold'),
            ticket.pendingReason &&
              word(`pendingReason.${ticket.pendingReason}`),
          )}
          {time(t('ticket.facts.followUp'), ticket.followUpAt)}
          {optional(t('ticket.facts.tags'), ticket.tags.join(', '))}
          {optional(
            t('ticket.facts.watchers'),
            ticket.watchers.length > 0 && several(ticket.watchers),
          )}
          {optional(
            t('ticket.facts.uncheckedWatchers'),
            ticket.uncheckedWatchers && several(ticket.uncheckedWatchers),
          )}
          <Fact name={t('ticket.facts.desk')}>
            {desk?.title ?? ticket.desk}
          </Fact>
          <Fact name={t('ticket.facts.channel')}>
            {word(`channel.${ticket.channel}`)}
          </Fact>
          {time(t('ticket.facts.created'), ticket.createdAt)}
          {time(t('ticket.facts.updated'), ticket.updatedAt)}
          {time(t('ticket.facts.resolved'), ticket.resolvedAt)}
          {time(t('ticket.facts.closed'), ticket.closedAt)}
        </dl>
      </CardBody>
    </Card>
  );
}
