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

import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

const databases = testDatabases();

describe('the tag of a ticket', () => {
  let send: Awaited<ReturnType<typeof startHelpdesk>>;
  beforeAll(async () => {
    send = await startHelpdesk(await databases.init('SQLITE_3'));
  });

  it('says whose count it goes by, so that no old one comes true again', async () => {
    const must = async (...request: Parameters<typeof send>) => {
      const response = await send(...request);
      expect([response.status, response.text]).toEqual([
        response.ok && response.status,
        response.text,
      ]);
      return response;
    };
    const filed = await must('customer-north', 'post', '/tickets', {
      body: { title: 'No receipts', description: '' },
    });
    const path = `/tickets/${filed.body.number}`;
    // the developer follows it, and is its staff for as long as the team has it
    await must('operator', 'patch', path, {
      body: {
        watchers: ['user:default/developer'],
        confirm: ['user:default/developer'],
      },
    });
    await must('operator', 'post', `${path}/escalate`, {
      body: { team: 'group:default/developers', reason: 'Yours' },
    });
    const asStaff: string[] = [];
    for (const body of ['a', 'b', 'c']) {
      await must('developer', 'post', `${path}/messages`, {
        body: { body, visibility: 'internal' },
      });
      const { headers, body: ticket } = await must('developer', 'get', path);
      expect(headers.etag).toBe(`"${ticket.etag}"`);
      asStaff.push(headers.etag);
    }
    await must('operator', 'post', `${path}/recall`, { body: {} });

    const versions: number[] = [];
    for (const title of ['1', '2', '3', '4', '5', '6']) {
      for (const etag of asStaff) {
        const read = await send('developer', 'get', path, {
          headers: { 'If-None-Match': etag },
        });
        expect(read.status).toBe(200);
        versions.push(read.body.version);
        const written = await send('developer', 'post', `${path}/messages`, {
          body: { body: 'Lost', visibility: 'public' },
          headers: { 'If-Match': etag },
        });
        expect(written.status).toBe(412);
      }
      await must('operator', 'patch', path, { body: { title } });
    }
    // the counts have met
    const counts = asStaff.map(etag => Number(etag.replace(/\D/g, '')));
    expect(versions).toEqual(expect.arrayContaining(counts));

    const { headers } = await must('developer', 'get', path);
    const again = await send('developer', 'get', path, {
      headers: { 'If-None-Match': headers.etag },
    });
    expect(again.status).toBe(304);
  });
});
