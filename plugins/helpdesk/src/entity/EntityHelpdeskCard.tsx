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
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import { PRIORITIES, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  LoadError,
  PriorityBadge,
  RelativeTime,
  TicketStatusBadge,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { ticketRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { FileTicketButton } from './FileTicketButton';
import { UpstreamIncidents } from './UpstreamIncidents';
import { useEntityTickets } from './useEntityTickets';
import styles from './entity.module.css';

const NEWEST = 3;

const NEWEST_FIELDS = [
  'number',
  'title',
  'status',
  'pendingReason',
  'createdAt',
] as const;

type NewestTicket = Pick<Ticket, (typeof NEWEST_FIELDS)[number]>;

/** How much is open on an entity, what is newest, and what is broken below. */
export function EntityHelpdeskCard() {
  const { entityRef, name, page, summary, refresh } = useEntityTickets({
    orderBy: 'createdAt:desc',
    limit: NEWEST,
    fields: NEWEST_FIELDS,
  });
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('entity.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="3">
          <LoadError of={summary} />
          {!summary.value && !summary.error && <Skeleton height={72} />}
          {summary.value && (
            <>
              <OpenCounts {...summary.value.open} />
              <UpstreamIncidents
                name={name}
                incidents={summary.value.upstream}
              />
            </>
          )}
          {page.value && <Newest tickets={page.value.items} />}
        </Flex>
      </CardBody>
      <CardFooter>
        <FileTicketButton entityRef={entityRef} name={name} onFiled={refresh} />
      </CardFooter>
    </Card>
  );
}

function OpenCounts(props: {
  total: number;
  byPriority: Record<string, number>;
}) {
  const { total, byPriority } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <>
      <Text as="p" weight="bold">
        {total > 0 ? t('entity.open', { count: total }) : t('entity.noneOpen')}
      </Text>
      <Flex gap="3" style={{ flexWrap: 'wrap' }}>
        {PRIORITIES.filter(priority => byPriority[priority]).map(priority => (
          <Flex key={priority} gap="1" align="center">
            <PriorityBadge priority={priority} />
            <Text>{`× ${byPriority[priority]}`}</Text>
          </Flex>
        ))}
      </Flex>
    </>
  );
}

function Newest({ tickets }: { tickets: NewestTicket[] }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const ticketRoute = useRouteRef(ticketRouteRef);
  if (tickets.length === 0) {
    return null;
  }
  return (
    <>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('entity.newest')}
      </Text>
      <ul className={styles.list}>
        {tickets.map(({ number, title, status, pendingReason, createdAt }) => (
          <li key={number} className={styles.newest}>
            <TicketStatusBadge status={status} pendingReason={pendingReason} />
            <Link href={ticketRoute({ number })}>{`${number} ${title}`}</Link>
            <RelativeTime time={createdAt} />
          </li>
        ))}
      </ul>
    </>
  );
}
