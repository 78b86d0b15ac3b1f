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

import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { EventEmitter, once } from 'node:events';
import { Server } from 'node:http';
import request from 'supertest';
import { RequestGate } from './RequestGate';

describe('RequestGate', () => {
  let gate: RequestGate;
  let server: Server;
  let requests: EventEmitter;

  beforeEach(async () => {
    gate = new RequestGate();
    requests = new EventEmitter();
    const config = mockServices.rootConfig();
    const logger = mockServices.rootLogger();
    const app = express()
      .use(gate.middleware)
      .get('/quick', (_req, res) => res.end())
      .get('/slow', (_req, res) => {
        requests.once('answer', () => res.end());
        requests.emit('arrival');
      })
      .use(MiddlewareFactory.create({ config, logger }).error());
    server = app.listen(0);
    await once(server, 'listening');
  });

  afterEach(() => {
    server.close();
  });

  it('turns requests away once it is closed, so that they go elsewhere', async () => {
    await request(server).get('/quick').expect(200);
    await gate.close();
    const { status, body, headers } = await request(server).get('/quick');
    expect(status).toBe(503);
    expect(body.error.message).toBe('The helpdesk is shutting down');
    expect(headers).toMatchObject({ connection: 'close', 'retry-after': '1' });
  });

  it('is not closed before a request in hand has been answered', async () => {
    const arrival = once(requests, 'arrival');
    const answer = request(server)
      .get('/slow')
      .then(({ status }) => status);
    await arrival;

    const steps: string[] = [];
    const closing = gate.close().then(() => steps.push('closed'));
    await request(server).get('/quick').expect(503);
    steps.push('answering');
    requests.emit('answer');
    await closing;
    expect(steps).toEqual(['answering', 'closed']);
    expect(await answer).toBe(200);
  });

  it('does not wait for ever', async () => {
    const arrival = once(requests, 'arrival');
    const answer = request(server)
      .get('/slow')
      .then(({ status }) => status);
    await arrival;
    await gate.close(1);
    requests.emit('answer');
    expect(await answer).toBe(200);
  });
});
