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
import { Route, Routes } from 'react-router-dom';
import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { useTellLanguage } from './reader/useTellLanguage';
import { UNDELIVERED } from './lists/lists';
import { ListsPage } from './lists/ListsPage';
import { NewTicketPage } from './newTicket';
import { newTicketRouteRef, ticketRouteRef } from './routes';
import { TicketPage } from './ticket';
import { UndeliveredPage } from './undelivered/UndeliveredPage';
import { helpdeskTranslationRef } from './translation/helpdeskTranslationRef';

/** The helpdesk's pages, wherever an app of either system has mounted them. */
export function HelpdeskRouter() {
  useTellLanguage();
  return (
    <Routes>
      <Route index element={<ListsPage />} />
      <Route path={newTicketRouteRef.path} element={<NewTicket />} />
      <Route path={ticketRouteRef.path} element={<OneTicket />} />
      <Route path={UNDELIVERED} element={<UndeliveredPage />} />
      <Route path=":list" element={<ListsPage />} />
    </Routes>
  );
}

function NewTicket() {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const href = useRouteRef(newTicketRouteRef)();
  return (
    <BreadcrumbEntry entry={{ label: t('lists.newTicket'), href }}>
      <Container py="4">
        <NewTicketPage />
      </Container>
    </BreadcrumbEntry>
  );
}

function OneTicket() {
  const { number } = useRouteRefParams(ticketRouteRef);
  const href = useRouteRef(ticketRouteRef)({ number });
  return (
    <BreadcrumbEntry entry={{ label: number, href }}>
      <TicketPage />
    </BreadcrumbEntry>
  );
}
