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
import { useLocation } from 'react-router-dom';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { HelpdeskApi, Me } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { fakeHelpdesk } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { HelpdeskRouter } from '../HelpdeskRouter';
import { rootRouteRef } from '../routes';

/** A developer, who is nobody in particular at any desk. */
export const DEVELOPER: Me = {
  ref: 'user:default/developer',
  teams: ['group:default/developers'],
  internal: true,
  desks: [],
};

/** An operator of the only desk. */
export const OPERATOR: Me = {
  ref: 'user:default/operator',
  teams: ['group:default/service-desk'],
  internal: true,
  desks: [{ id: 'it', title: 'IT', operator: true, management: false }],
};

/** Opens the helpdesk at an address in an app of the new frontend system. */
export function renderHelpdesk(
  path: string,
  options: {
    me?: Me;
    answers?: Partial<HelpdeskApi>;
  } = {},
) {
  const { me = DEVELOPER, answers } = options;
  const toast = jest.fn();
  const { unmount } = renderInTestApp(
    <>
      <HelpdeskRouter />
      <Address />
    </>,
    {
      mountPath: '/helpdesk',
      mountedRoutes: {
        '/helpdesk': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [path],
      apis: [
        [helpdeskApiRef, fakeHelpdesk({ getMe: async () => me, ...answers })],
        [catalogApiRef, catalogApiMock()],
        [toastApiRef, { post: toast }],
      ],
    },
  );
  return { toast, unmount };
}

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}
