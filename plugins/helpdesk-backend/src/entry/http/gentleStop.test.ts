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
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EventEmitter, once } from 'node:events';
import request from 'supertest';
import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

const databases = testDatabases();

/** A policy that takes its time, and is gone once plugins have been stopped. */
function slowPolicy() {
  const questions = new EventEmitter();
  const allow = { result: AuthorizeResult.ALLOW } as const;
  let gone = false;

  async function decide<T>(all: T[]) {
    questions.emit('asked');
    await once(questions, 'answered');
    if (gone) {
      throw new Error('The permission backend has stopped');
    }
    return all.map(() => allow);
  }
  const factory = createServiceFactory({
    service: coreServices.permissions,
    deps: { lifecycle: coreServices.lifecycle },
    factory: ({ lifecycle }) => {
      lifecycle.addShutdownHook(() => {
        gone = true;
      });
      return { authorize: decide, authorizeConditional: decide };
    },
  });
  return { questions, factory };
}

it('answers what is in hand before anything stops that it needs', async () => {
  const policy = slowPolicy();
  const send = await startHelpdesk(
    await databases.init('SQLITE_3'),
    undefined,
    { services: [policy.factory] },
  );
  const asked = once(policy.questions, 'asked');
  const answer = send('developer', 'post', '/tickets', {
    body: { title: 'The till beeps', description: 'All day long' },
  });
  await asked;

  const stopping = send.stop();
  let late = 200;
  while (late === 200) {
    ({ status: late } = await request(send.server)
      .get('/api/helpdesk/openapi.json')
      .set('Authorization', mockCredentials.user.header()));
  }
  expect(late).toBe(503);
  policy.questions.emit('answered');
  expect((await answer).status).toBe(201);
  await stopping;
});
