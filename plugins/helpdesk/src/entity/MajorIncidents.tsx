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
import { Alert, Link } from '@backstage/ui';
import { UNRESOLVED_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketRow } from '@helpdesk/backstage-plugin-helpdesk-react';
import { ticketRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import styles from './entity.module.css';

/** Tells of major incidents that are not resolved. Nothing if there is none. */
export function MajorIncidents(props: {
  /** What people call the entity that the tickets are about. */
  name: string;
  tickets: readonly TicketRow[];
}) {
  const { name, tickets } = props;
  const ticketRoute = useRouteRef(ticketRouteRef);
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const incidents = tickets.filter(
    ({ major, status }) => major && UNRESOLVED_STATUSES.includes(status),
  );
  if (incidents.length === 0) {
    return null;
  }
  return (
    <Alert
      status="danger"
      icon
      title={t('entity.major', { name, count: incidents.length })}
      description={
        <ul className={styles.list}>
          {incidents.map(({ number, title }) => (
            <li key={number}>
              <Link href={ticketRoute({ number })}>{`${number} ${title}`}</Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
