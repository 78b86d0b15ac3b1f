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

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IdentityApi } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { DemoSignInPage } from './DemoSignInPage';
import { PERSONAS } from './personas';
import { rememberedPersona } from './rememberedPersona';

const SESSION = {
  profile: { displayName: 'Oksana Melnyk' },
  backstageIdentity: {
    token: 'e30.e30.signature',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/operator',
      ownershipEntityRefs: ['user:default/operator'],
    },
  },
};

function answerWith(status: number, body: unknown) {
  return jest.spyOn(global, 'fetch').mockImplementation(
    async () =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
}

function renderPage() {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(<DemoSignInPage onSignInSuccess={onSignInSuccess} />, {
    config: { app: { title: 'Demo portal', baseUrl: 'http://portal' } },
    apis: [mockApis.discovery({ baseUrl: 'http://portal' })],
  });
  return onSignInSuccess;
}

async function pickOperator() {
  await userEvent.click(
    await screen.findByRole('button', { name: /\(operator\)/ }),
  );
}

describe('DemoSignInPage', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(() => jest.restoreAllMocks());

  it('offers every persona of the demo', async () => {
    const file = resolve(__dirname, '../../../../app-config.yaml');
    const config = parse(readFileSync(file, 'utf8'));
    const offered = Object.values(PERSONAS).flatMap(part =>
      part.map(({ name }) => name),
    );
    expect(offered.sort()).toEqual(
      [...config.auth.providers.demo.personas].sort(),
    );

    renderPage();

    expect(
      await screen.findByRole('heading', { level: 1 }),
    ).toBeInTheDocument();
    for (const name of offered) {
      expect(
        screen.getByRole('button', { name: new RegExp(`\\(${name}\\)`) }),
      ).toBeInTheDocument();
    }
  });

  it('signs in as the persona that is picked, and remembers it', async () => {
    const fetch = answerWith(200, SESSION);
    const onSignInSuccess = renderPage();

    await pickOperator();

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [url, init] = fetch.mock.calls[0];
    expect(url).toBe('http://portal/api/auth/demo/refresh');
    expect(new Headers(init?.headers).get('x-demo-persona')).toBe('operator');
    expect(rememberedPersona.get()).toBe('operator');
  });

  it('does not ask again who has picked already', async () => {
    const fetch = answerWith(200, SESSION);
    const first = renderPage();
    await pickOperator();
    await waitFor(() => expect(first).toHaveBeenCalled());
    sessionStorage.clear(); // as in a new tab

    const second = renderPage();

    await waitFor(() => expect(second).toHaveBeenCalled());
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('forgets the persona on sign-out', async () => {
    answerWith(200, SESSION);
    const onSignInSuccess = renderPage();
    await pickOperator();
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());

    const [identity] = onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/operator',
    });
    await identity.signOut();

    expect(rememberedPersona.get()).toBeUndefined();
  });

  it('says why it failed, and leads back to the choice', async () => {
    answerWith(401, {
      error: { name: 'AuthenticationError', message: 'No such persona' },
      response: { statusCode: 401 },
    });
    const onSignInSuccess = renderPage();

    await pickOperator();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No such persona',
    );
    expect(onSignInSuccess).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: /Pick/ }));
    expect(
      await screen.findByRole('heading', { level: 1 }),
    ).toBeInTheDocument();
    expect(rememberedPersona.get()).toBeUndefined();
  });
});
