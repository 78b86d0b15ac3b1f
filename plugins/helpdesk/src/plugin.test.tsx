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
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  createTestEntityPage,
  catalogApiMock,
} from '@backstage/plugin-catalog-react/testUtils';
import {
  registerMswTestHooks,
  renderInTestApp as renderInLegacyApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { HelpdeskClient } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { ticketFixture } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { DEVELOPER } from './__testUtils__/renderHelpdesk';
import helpdesk from './alpha';
import { HelpdeskPage, helpdeskPlugin } from './index';
import { rootRouteRef } from './routes';

const BACKEND = 'http://localhost:7007/api/helpdesk';
const server = setupServer();

describe('the plugin', () => {
  registerMswTestHooks(server);

  beforeEach(() =>
    server.use(
      http.get(`${BACKEND}/me`, () => HttpResponse.json(DEVELOPER)),
      http.get(`${BACKEND}/tickets`, ({ request }) =>
        HttpResponse.json({
          items: [
            ticketFixture({
              title: new URL(request.url).searchParams.get('view') ?? 'all',
            }),
          ],
          pageInfo: {},
        }),
      ),
      http.get(`${BACKEND}/entities/component/default/shop/summary`, () =>
        HttpResponse.json({
          entityRef: 'component:default/shop',
          open: { total: 0, byPriority: {}, byStatus: {} },
          upstream: [],
        }),
      ),
    ),
  );

  const entityPage = createTestEntityPage({
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', namespace: 'default' },
    },
  });

  it('reads the backend over HTTP in an app of the new system', async () => {
    renderTestApp({
      features: [helpdesk],
      initialRouteEntries: ['/helpdesk'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [catalogApiMock()],
    });
    expect(await screen.findByRole('link', { name: 'mine' })).toHaveAttribute(
      'href',
      '/helpdesk/tickets/HD-1',
    );
    expect(screen.getByRole('main')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Helpdesk' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'New ticket' }),
    ).toHaveAttribute('href', '/helpdesk/new');
  });

  it.each([
    ['entity-content:helpdesk', 'Nothing is open on shop'],
    ['entity-card:helpdesk', 'No open tickets'],
  ] as const)('adds %s to the page of an entity', async (id, text) => {
    server.use(
      http.get(`${BACKEND}/tickets`, () =>
        HttpResponse.json({ items: [], pageInfo: {} }),
      ),
    );
    renderTestApp({
      features: [
        helpdesk.withOverrides({
          extensions: [
            helpdesk
              .getExtension(
                id === 'entity-card:helpdesk'
                  ? 'entity-content:helpdesk'
                  : 'entity-card:helpdesk',
              )
              .override({ disabled: true }),
          ],
        }),
      ],
      extensions: [entityPage],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [catalogApiMock()],
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('is the same in an app of the old system, in a shell of its own', async () => {
    const [factory] = helpdeskPlugin.getApis();
    expect(factory.api.id).toBe(helpdeskApiRef.id);
    await renderInLegacyApp(
      <TestApiProvider
        apis={[
          [
            helpdeskApiRef,
            new HelpdeskClient({
              discoveryApi: { getBaseUrl: async () => BACKEND },
            }),
          ],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
        <Routes>
          <Route path="/helpdesk/*" element={<HelpdeskPage />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/helpdesk'],
        mountedRoutes: {
          '/helpdesk': rootRouteRef,
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );
    expect(await screen.findByRole('link', { name: 'mine' })).toBeVisible();
  });
});
