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
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { HelpdeskClient } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { newTicketRouteRef, rootRouteRef, ticketRouteRef } from './routes';

/**
 * The helpdesk as a plugin of the old frontend system.
 * @public
 */
export const helpdeskPlugin = createPlugin({
  id: 'helpdesk',
  apis: [
    createApiFactory({
      api: helpdeskApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new HelpdeskClient(apis),
    }),
  ],
  routes: {
    root: rootRouteRef,
    ticket: ticketRouteRef,
    newTicket: newTicketRouteRef,
  },
});

/**
 * All pages of the helpdesk; mount it at `/helpdesk`.
 * @public
 */
export const HelpdeskPage = helpdeskPlugin.provide(
  createRoutableExtension({
    name: 'HelpdeskPage',
    component: () =>
      import('./LegacyHelpdeskPage').then(m => m.LegacyHelpdeskPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * What is open on an entity, as the content of a tab of its page.
 * @public
 */
export const EntityHelpdeskContent = helpdeskPlugin.provide(
  createComponentExtension({
    name: 'EntityHelpdeskContent',
    component: {
      lazy: () => import('./entity/EntityHelpdesk').then(m => m.EntityHelpdesk),
    },
  }),
);

/**
 * How much is open on an entity, as a card on its overview.
 * @public
 */
export const EntityHelpdeskCard = helpdeskPlugin.provide(
  createComponentExtension({
    name: 'EntityHelpdeskCard',
    component: {
      lazy: () =>
        import('./entity/EntityHelpdeskCard').then(m => m.EntityHelpdeskCard),
    },
  }),
);
