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

import { useParams } from 'react-router-dom';
import {
  ButtonLink,
  Container,
  Flex,
  Skeleton,
  VisuallyHidden,
} from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  EmptyState,
  Loaded,
  LoadError,
  useEvents,
  useMe,
  useMessages,
  useTicket,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { rootRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { failureOf } from './failure';
import { TicketView } from './TicketView';

/** The page of the ticket whose number is in the address. */
export function TicketPage() {
  const { number = '' } = useParams();
  const ticket = useTicket(number);
  return (
    <Container py="4">
      <TicketOrWhyNot key={number} number={number} ticket={ticket} />
    </Container>
  );
}

function TicketOrWhyNot(props: { number: string; ticket: Loaded<Ticket> }) {
  const { number, ticket } = props;
  // Asked for at once; what is not readable has none.
  const messages = useMessages(number);
  const events = useEvents(number);
  useMe(); // The facts tell the desk by its title.
  if (ticket.value) {
    return (
      <TicketView
        ticket={ticket.value}
        loaded={ticket}
        messages={messages}
        events={events}
      />
    );
  }
  if (!ticket.error) {
    return <LoadingTicket />;
  }
  return failureOf(ticket.error).kind === 'gone' ? (
    <NoSuchTicket number={number} />
  ) : (
    <LoadError of={ticket} />
  );
}

function NoSuchTicket({ number }: { number: string }) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const root = useRouteRef(rootRouteRef);
  return (
    <EmptyState
      title={t('ticket.notFound.title')}
      description={t('ticket.notFound.description', { number })}
      action={
        <ButtonLink href={root()} variant="secondary">
          {t('ticket.notFound.back')}
        </ButtonLink>
      }
    />
  );
}

function LoadingTicket() {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Flex direction="column" gap="4" role="status">
      <VisuallyHidden>{t('ticket.loading')}</VisuallyHidden>
      <Skeleton width="50%" height="2rem" />
      <Skeleton width="30%" height="1.25rem" />
      <Skeleton height="8rem" />
      <Skeleton height="8rem" />
    </Flex>
  );
}
