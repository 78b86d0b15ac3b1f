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
import { UpstreamIncident } from '@helpdesk/backstage-plugin-helpdesk-common';
import { EntityLink } from '@helpdesk/backstage-plugin-helpdesk-react';
import { ticketRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import styles from './entity.module.css';

/**
 * Tells that something below is broken already, which may be all there is to
 * the reader's own trouble. Nothing if all is well.
 */
export function UpstreamIncidents(props: {
  /** What people call the entity that depends on these. */
  name: string;
  incidents: UpstreamIncident[];
}) {
  const { name, incidents } = props;
  const ticketRoute = useRouteRef(ticketRouteRef);
  const { t } = useTranslationRef(helpdeskTranslationRef);
  if (incidents.length === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      title={t('entity.upstream', { name, count: incidents.length })}
      description={
        <ul className={styles.list}>
          {incidents.map(({ number, title, priority, entityRef }) => (
            <li key={number}>
              <Link href={ticketRoute({ number })}>{`${number} ${title}`}</Link>
              {` · ${priority} · `}
              <EntityLink entityRef={entityRef} />
            </li>
          ))}
        </ul>
      }
    />
  );
}
