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
import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { RoutingStep } from '@helpdesk/backstage-plugin-helpdesk-common';
import { RoutingTrace } from './RoutingTrace';

const TRACE: RoutingStep[] = [
  {
    resolver: 'rules',
    outcome: 'passed',
    code: 'rule-none',
    params: {},
    message: 'from the backend',
  },
  {
    resolver: 'owner',
    outcome: 'matched',
    code: 'owner',
    params: {
      team: 'group:default/pos-support',
      entity: 'resource:default/pos-1',
    },
    message: 'from the backend',
  },
];

function renderTrace(trace: RoutingStep[], language = 'en') {
  renderInTestApp(<RoutingTrace trace={trace} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'uk'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}

const texts = async () =>
  (await screen.findAllByRole('listitem')).map(item => item.textContent);

describe('RoutingTrace', () => {
  // The portal remembers the language there.
  afterEach(() => localStorage.clear());

  it('tells each step in words, with links to what it names', async () => {
    renderTrace(TRACE);
    expect(await texts()).toEqual([
      'Passed on: No routing rule applies',
      'Matched: pos-support owns pos-1',
    ]);
    expect(screen.getByRole('link', { name: 'pos-support' })).toHaveAttribute(
      'href',
      '/catalog/default/group/pos-support',
    );
    expect(screen.getByRole('list', { name: 'Why this team' })).toBeVisible();
  });

  it('tells them in Ukrainian to those who read Ukrainian', async () => {
    renderTrace(TRACE, 'uk');
    expect(await texts()).toEqual([
      'Далі: Жодне правило маршрутизації не підходить',
      'Підійшло: Власник pos-1 — команда pos-support',
    ]);
  });

  it.each([
    ['en', 'Could not tell: It could not answer'],
    ['uk', 'Не вдалося з’ясувати: Відповісти не вдалося'],
  ])(
    'tells in %s a newer finding without its English',
    async (language, text) => {
      renderTrace(
        [
          {
            resolver: 'owner',
            outcome: 'failed',
            code: 'owner-on-the-moon',
            params: {},
            message: 'The owner is on the moon',
          },
        ],
        language,
      );
      expect(await texts()).toEqual([text]);
    },
  );

  it('passes on the words of a resolver that was added', async () => {
    renderTrace([
      {
        resolver: 'on-call',
        outcome: 'failed',
        code: 'on-call-unreachable',
        params: {},
        message: 'The on-call roster did not answer',
      },
    ]);
    expect(await texts()).toEqual([
      'Could not tell: The on-call roster did not answer',
    ]);
  });
});
