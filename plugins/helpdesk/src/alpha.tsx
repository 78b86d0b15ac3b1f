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
/**
 * The helpdesk for apps of the new frontend system.
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiCustomerService2Line } from '@remixicon/react';
import { HelpdeskClient } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { newTicketRouteRef, rootRouteRef, ticketRouteRef } from './routes';

export { helpdeskTranslationRef } from './translation/helpdeskTranslationRef';

const helpdeskApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: helpdeskApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new HelpdeskClient(apis),
    }),
});

const helpdeskPage = PageBlueprint.make({
  params: {
    path: '/helpdesk',
    title: 'Helpdesk',
    icon: <RiCustomerService2Line />,
    routeRef: rootRouteRef,
    loader: () => import('./HelpdeskPage').then(m => <m.HelpdeskPage />),
  },
});

const newTicketAction = PluginHeaderActionBlueprint.make({
  params: {
    loader: () =>
      import('./lists/NewTicketLink').then(m => <m.NewTicketLink />),
  },
});

const entityHelpdesk = EntityContentBlueprint.make({
  params: {
    path: '/helpdesk',
    title: 'Helpdesk',
    group: 'operation',
    icon: <RiCustomerService2Line />,
    loader: () =>
      import('./entity/EntityHelpdesk').then(m => <m.EntityHelpdesk />),
  },
});

const entityHelpdeskCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    loader: () =>
      import('./entity/EntityHelpdeskCard').then(m => <m.EntityHelpdeskCard />),
  },
});

/**
 * The helpdesk as a plugin of the new frontend system: its page, the API behind
 * it, and a tab and a card on the pages of catalog entities.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'helpdesk',
  title: 'Helpdesk',
  icon: <RiCustomerService2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    ticket: ticketRouteRef,
    newTicket: newTicketRouteRef,
  },
  extensions: [
    helpdeskApi,
    helpdeskPage,
    newTicketAction,
    entityHelpdesk,
    entityHelpdeskCard,
  ],
});
