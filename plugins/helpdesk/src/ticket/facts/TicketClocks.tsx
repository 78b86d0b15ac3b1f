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
  CLOCK_KINDS,
  TicketClock,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  ClockBadge,
  formatMoment,
  helpdeskReactTranslationRef,
  useLanguage,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Fact } from './Fact';
import styles from './facts.module.css';

/** What was promised on the ticket, and how it stands; nothing if nothing was. */
export function TicketClocks({ clocks }: { clocks: readonly TicketClock[] }) {
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  if (clocks.length === 0) {
    return null;
  }
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small">
          {t('ticket.clocks.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <dl className={styles.facts}>
          {clocks
            .toSorted(
              (a, b) =>
                CLOCK_KINDS.indexOf(a.kind) - CLOCK_KINDS.indexOf(b.kind),
            )
            .map(clock => (
              <Fact key={clock.kind} name={word(`clock.kind.${clock.kind}`)}>
                <ClockBadge clock={clock} />
                <Text as="p" variant="body-small" color="secondary">
                  {t(
                    clock.pausedAt
                      ? 'ticket.clocks.dueWhenPaused'
                      : 'ticket.clocks.due',
                    {
                      time: formatMoment(clock.dueAt, language),
                    },
                  )}
                </Text>
              </Fact>
            ))}
        </dl>
      </CardBody>
    </Card>
  );
}
