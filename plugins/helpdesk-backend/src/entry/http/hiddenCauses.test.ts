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

import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ForwardedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import request from 'supertest';
import { PreconditionFailedError } from '../../application/errors/PreconditionFailedError';
import { expectConforming } from './__testUtils__/expectConforming';
import { fakeHelpdesk, startRouter } from './__testUtils__/startRouter';

const SECRET = 'zebrafinch';
const helpdesk = fakeHelpdesk();
let server: Awaited<ReturnType<typeof startRouter>>;

beforeAll(async () => {
  server = await startRouter(helpdesk, mockCredentials.user());
});
afterAll(() => server.close());
beforeEach(() => jest.clearAllMocks());

/** What a client gets of an error that comes up. */
async function answerTo(error: unknown) {
  helpdesk.getMe.mockRejectedValueOnce(error);
  const response = await request(server.baseUrl).get('/me');
  expectConforming(response);
  expect(response.text).not.toContain(SECRET);
  const { error: said } = response.body;
  expect(said).not.toHaveProperty('cause');
  return {
    status: response.status,
    name: said.name,
    message: said.message,
    retryAfter: response.headers['retry-after'],
  };
}

const inner = Object.assign(new Error(`connect ECONNREFUSED ${SECRET}:7007`), {
  cause: new Error(`password ${SECRET}`),
});

it.each([
  [
    503,
    'The catalog does not answer',
    new ServiceUnavailableError('The catalog does not answer', inner),
  ],
  [
    404,
    'There is no such thing',
    new NotFoundError('There is no such thing', inner),
  ],
  [412, 'It has changed', new PreconditionFailedError('It has changed', inner)],
  [500, 'It broke', new ForwardedError('It broke', inner)],
  [503, '', new ServiceUnavailableError('', inner)],
])(
  'answers %i with "%s" and without the cause',
  async (status, message, error) => {
    expect(error.message).toContain(SECRET);
    expect(await answerTo(error)).toEqual({
      status,
      message,
      name: error.name,
      retryAfter: status === 503 ? '5' : undefined,
    });
    expect(server.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(SECRET),
      error,
    );
  },
);

it.each([
  ['ECONNREFUSED', 'does not answer; try again in a moment'],
  ['25006', 'takes no changes at the moment; try again later'],
])('answers 503 when the database says %s', async (code, words) => {
  const error = Object.assign(new Error(`insert ${SECRET}`), { code });
  expect(await answerTo(error)).toEqual({
    status: 503,
    name: 'ServiceUnavailableError',
    message: `The helpdesk's database ${words}`,
    retryAfter: '5',
  });
  expect(server.logger.warn).toHaveBeenCalledWith(
    expect.stringContaining(SECRET),
    expect.objectContaining({ cause: error }),
  );
});

it.each([
  ['an error of a database', new Error(`insert into x ('${SECRET}') - no`)],
  [
    'an error that says what it is to be answered with',
    Object.assign(new Error(SECRET), { status: 400, statusCode: 400 }),
  ],
  ['what is no error', SECRET],
])('says nothing of %s but where to look', async (_, error) => {
  const { status, message } = await answerTo(error);
  expect(status).toBe(500);
  const [, id] = /^Something went wrong; the log has it as (\S+)$/.exec(
    message,
  )!;
  expect(server.logger.error).toHaveBeenCalledWith(
    expect.stringMatching(`${id}: .*${SECRET}`),
    error,
  );
});

it('knows errors of another copy of @backstage/errors by their names', async () => {
  class OtherCopy extends Error {
    constructor(readonly name: string, message: string) {
      super(message);
    }
  }
  for (const [name, status] of [
    ['AuthenticationError', 401],
    ['NotAllowedError', 403],
    ['NotFoundError', 404],
    ['ConflictError', 409],
    ['ServiceUnavailableError', 503],
  ] as const) {
    expect(await answerTo(new OtherCopy(name, 'As it says'))).toMatchObject({
      status,
      name,
      message: 'As it says',
    });
  }
});

it('keeps an error as it is that hides nothing', async () => {
  expect(await answerTo(new NotFoundError('No, caused by nothing'))).toEqual({
    status: 404,
    name: 'NotFoundError',
    message: 'No, caused by nothing',
  });
});
