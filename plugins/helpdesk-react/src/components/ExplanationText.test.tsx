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
import {
  Explanation,
  EXPLANATIONS,
  ROUTING_STEPS,
  ParameterKind,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { useExplain } from '../explanations/useExplain';
import { ExplanationText } from './ExplanationText';

/** The same as text alone, for where there is no room for links. */
function AsText({ explanation }: { explanation: Explanation }) {
  const explain = useExplain();
  return <p data-testid="text">{explain(explanation)}</p>;
}

function show(explanation: Explanation, language = 'en') {
  renderInTestApp(
    <>
      <p data-testid="linked">
        <ExplanationText explanation={explanation} />
      </p>
      <AsText explanation={explanation} />
    </>,
    {
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
    },
  );
}

async function said() {
  const linked = await screen.findByTestId('linked');
  const text = screen.getByTestId('text').textContent;
  expect(linked).toHaveTextContent(text!.replace(/\s+/g, ' '));
  return text!.replace(/\s/g, ' ');
}

const AUTO_CLOSE: Explanation = {
  code: 'auto-close',
  params: {
    desk: 'IT desk',
    resolvedAt: '2026-01-05T12:00:00.000Z',
    after: 'P3D',
    calendar: 'Mo-Fr 09:00-18:00 Europe/Kyiv',
  },
};

const VALUES: Record<ParameterKind, string> = {
  time: '2026-01-05T12:00:00.000Z',
  duration: 'P1DT12H',
  count: '1200',
  ref: 'group:default/pos-support',
  refs: 'group:default/pos-support,group:default/sysadmins',
  hours: '24/7 UTC',
  name: 'Gold',
};

describe('ExplanationText', () => {
  // The portal remembers the language there.
  afterEach(() => localStorage.clear());

  it('puts times, durations and hours into English', async () => {
    show(AUTO_CLOSE);
    expect(await said()).toMatch(
      /^Closed by itself: resolved since Jan 5, 2026, .*, and nobody has objected\. IT desk waits for 3 days of working time \(Mon–Fri 09:00–18:00, Kyiv\)\.$/,
    );
  });

  it('puts them into Ukrainian', async () => {
    show(AUTO_CLOSE, 'uk');
    expect(await said()).toMatch(
      /^Закрито автоматично: вирішено 5 січ\. 2026 .*, і ніхто не заперечив\. IT desk чекає стільки робочого часу: 3 дні \(пн–пт 09:00–18:00, Kyiv\)\.$/,
    );
  });

  it('links whom it names', async () => {
    show({
      code: 'left-groups',
      params: {
        person: 'user:default/olena',
        groups: 'group:default/desk,group:default/evening',
      },
    });
    expect(await said()).toBe('olena no longer belongs to desk, evening.');
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/user/olena',
      '/catalog/default/group/desk',
      '/catalog/default/group/evening',
    ]);
  });

  it.each([
    ['en', /^By a rule of the helpdesk that this page has no words for yet$/],
    ['uk', /^За правилом служби підтримки, для якого/],
  ])(
    'says in %s that it does not know a newer rule',
    async (language, text) => {
      show({ code: 'brewed-coffee', params: { cups: '2' } }, language);
      expect(await said()).toMatch(text);
    },
  );

  it.each([...Object.entries(EXPLANATIONS), ...Object.entries(ROUTING_STEPS)])(
    'leaves no hole in %s, and shows no value as it was sent',
    async (code, kinds: Record<string, ParameterKind>) => {
      const params = Object.entries(kinds).map(([name, kind]) => [
        name,
        VALUES[kind],
      ]);
      show({ code, params: Object.fromEntries(params) }, 'uk');
      const text = await said();
      expect(text).not.toMatch(/[{}]|undefined|T12:00|P1DT|default\/|NaN/);
      expect(text).toMatch(/[а-яіїєґ]{2}/i);
    },
  );

  it('shows what is no time, duration or ref as it is', async () => {
    show({
      code: 'auto-close',
      params: {
        desk: 'IT',
        resolvedAt: 'once',
        after: 'long',
        calendar: 'ever',
      },
    });
    expect(await said()).toBe(
      'Closed by itself: resolved since once, and nobody has objected. IT waits for long of working time (ever).',
    );
  });
});
