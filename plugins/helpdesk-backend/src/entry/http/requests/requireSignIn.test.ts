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

import { mockServices } from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import express, { RequestHandler } from 'express';
import { AddressInfo } from 'node:net';
import { createServer, RequestListener, Server } from 'node:http';
import request from 'supertest';
import { mockErrorHandler } from '@backstage/backend-test-utils';
import { askForKeys } from './askForKeys';
import { explainOutages } from './explainOutages';
import { requireSignIn } from './requireSignIn';

/** What a portal with another copy of `@backstage/errors` throws. */
class OtherAuthenticationError extends Error {
  name = 'AuthenticationError';
}

describe('requireSignIn', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach(server => server.close()));

  async function listen(listener: RequestListener): Promise<string> {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise(listening => server.once('listening', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** A door that refuses all, with an auth backend at a base URL. */
  function door(auth: string, refusal: Error = new AuthenticationError('No')) {
    const httpAuth = mockServices.httpAuth.mock({
      credentials: async () => {
        throw refusal;
      },
    });
    const canVerify = askForKeys(
      mockServices.discovery.mock({ getBaseUrl: async () => auth }),
    );
    const handler = requireSignIn({ httpAuth, canVerify });
    const signIn: RequestHandler = (req, res, next) =>
      Promise.resolve(handler(req, res, next)).catch(next);
    return express().use(signIn).use(explainOutages).use(mockErrorHandler());
  }

  const send = (app: express.Express, token?: string) =>
    request(app)
      .get('/')
      .set(token ? { Authorization: `Bearer ${token}` } : {});

  it.each([200, 404])(
    'believes in a bad token while the keys are answered with %i',
    async status => {
      const auth = await listen((_, res) => res.writeHead(status).end('{}'));
      expect((await send(door(auth), 'bad')).status).toBe(401);
      const other = door(auth, new OtherAuthenticationError('No'));
      expect((await send(other, 'bad')).status).toBe(401);
    },
  );

  it.each([500, 503])(
    'says that nobody can be recognised while the keys are answered with %i',
    async status => {
      const auth = await listen((_, res) => res.writeHead(status).end());
      for (const refusal of [
        new AuthenticationError('No'),
        new OtherAuthenticationError('No'),
      ]) {
        const response = await send(door(auth, refusal), 'good');
        expect(response.status).toBe(503);
        expect(response.headers['retry-after']).toBe('5');
      }
      expect((await send(door(auth))).status).toBe(401);
    },
  );

  it('says so as well while nobody listens', async () => {
    const auth = await listen((_, res) => res.end());
    servers.pop()!.close();
    expect((await send(door(auth), 'good')).status).toBe(503);
  });

  it('asks once for many bad tokens', async () => {
    let asked = 0;
    const auth = await listen((_, res) => {
      asked++;
      res.end('{}');
    });
    const app = door(auth);
    await Promise.all(Array.from({ length: 20 }, () => send(app, 'bad')));
    expect(asked).toBe(1);
  });
});
