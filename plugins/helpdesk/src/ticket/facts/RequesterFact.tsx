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

import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Requester } from '@helpdesk/backstage-plugin-helpdesk-common';
import { RequesterName } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Fact } from './Fact';
import styles from './facts.module.css';

/** Whoever has the problem, and how an outside contact is reached. */
export function RequesterFact({ requester }: { requester: Requester }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { phone, email } = requester.contact ?? {};
  return (
    <Fact name={t('ticket.facts.requester')}>
      <ul className={styles.values}>
        <li>
          <RequesterName requester={requester} />
        </li>
        {phone && (
          <li>
            <Link href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Link>
          </li>
        )}
        {email && (
          <li>
            <Link href={`mailto:${encodeURIComponent(email)}`}>{email}</Link>
          </li>
        )}
      </ul>
    </Fact>
  );
}
