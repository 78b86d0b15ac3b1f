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
import request from 'supertest';
import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

const databases = testDatabases();
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe.each(databases.eachSupportedId())('attachments on %s', id => {
  let send: Awaited<ReturnType<typeof startHelpdesk>>;
  let number: string;

  beforeAll(async () => {
    send = await startHelpdesk(await databases.init(id));
    const filed = await send('developer', 'post', '/tickets', {
      body: {
        title: 'No receipts',
        description: '',
        entityRefs: ['resource:default/pos-terminal-0001'],
      },
    });
    number = filed.body.number;
    await send('operator', 'post', `/tickets/${number}/escalate`, {
      body: { reason: 'Hardware' },
    });
  });

  const upload = (who: string, content: Buffer, name = 'photo.png') =>
    request(send.server)
      .post(`/api/helpdesk/tickets/${number}/attachments`)
      .set('Authorization', mockCredentials.user.header(`user:default/${who}`))
      .attach('file', content, name);

  const download = (who: string, file: string) =>
    request(send.server)
      .get(`/api/helpdesk/tickets/${number}/attachments/${file}`)
      .set('Authorization', mockCredentials.user.header(`user:default/${who}`))
      .buffer(true);

  const message = (who: string, visibility: string, attachments: string[]) =>
    send(who, 'post', `/tickets/${number}/messages`, {
      body: { body: 'See the file', visibility, attachments },
    });

  async function statuses(file: string, ...people: string[]) {
    return Promise.all(
      people.map(async who => (await download(who, file)).status),
    );
  }

  it('belongs to its uploader until it is sent, then to its readers', async () => {
    const uploaded = await upload('pos-engineer', PNG);
    expect(uploaded.status).toBe(201);
    expect(uploaded.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      fileName: 'photo.png',
      contentType: 'image/png',
      size: PNG.length,
    });
    const file = uploaded.body.id;
    const people = ['pos-engineer', 'operator', 'developer', 'customer-north'];
    expect(await statuses(file, ...people)).toEqual([200, 404, 404, 404]);

    const sent = await message('pos-engineer', 'public', [file]);
    expect(sent.body.attachments).toEqual([uploaded.body]);
    expect(await statuses(file, ...people)).toEqual([200, 200, 200, 404]);
  });

  it('has the rights of the note that it came with', async () => {
    const { body } = await upload('pos-engineer', PNG);
    await message('pos-engineer', 'internal', [body.id]);
    expect(await statuses(body.id, 'operator', 'developer')).toEqual([
      200, 404,
    ]);
  });

  it('is sent once, by its uploader alone, and all or nothing', async () => {
    const { body } = await upload('developer', PNG);
    expect((await message('operator', 'public', [body.id])).status).toBe(400);
    const unknown = '00000000-0000-4000-8000-000000000000';
    const mixed = await message('developer', 'public', [body.id, unknown]);
    expect(mixed.body.error.message).toMatch(/^attachments: /);
    expect((await message('developer', 'public', [body.id])).status).toBe(201);
    expect((await message('developer', 'public', [body.id])).status).toBe(400);
  });

  it.each([
    [
      'a page that calls itself a picture',
      '<html><script>alert(1)</script>',
      'a.png',
      'text/plain',
    ],
    [
      'a drawing with a script in it',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'a.svg',
      'text/plain',
    ],
    [
      'bytes of no kind',
      '\u0001\u0000\u0002',
      'a.bin',
      'application/octet-stream',
    ],
  ])('serves %s as something to save', async (_, content, name, type) => {
    const uploaded = await upload('developer', Buffer.from(content), name);
    const served = await download('developer', uploaded.body.id);
    expect(served.headers).toMatchObject({
      'content-type': expect.stringContaining(type),
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('keeps names as data', async () => {
    const uploaded = await upload('developer', PNG, '../../чек "1".png');
    expect(uploaded.body.fileName).toBe('чек "1".png');
    const served = await download('developer', uploaded.body.id);
    expect(served.headers['content-disposition']).toMatch(/^attachment; /);
    expect(served.headers['content-disposition']).not.toContain('..');
  });

  it.each([
    ['too large', Buffer.alloc(10 * 1024 * 1024 + 1), 'a.bin', 413],
    ['long in its name', PNG, `${'a'.repeat(200)}.png`, 400],
  ])('refuses a file that is %s', async (_, content, name, status) => {
    const refused = await upload('developer', content, name);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toMatch(/^file: /);
  });

  it('keeps twenty unsent ones of a person, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => upload('operator-2', PNG)),
    );
    const kept = answers.filter(({ status }) => status === 201);
    expect(kept).toHaveLength(20);
    const refused = answers.find(({ status }) => status !== 201)!;
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/^file: .* 20 /);
    await message('operator-2', 'internal', [kept[0].body.id]);
    expect((await upload('operator-2', PNG)).status).toBe(201);
    expect((await upload('operator-2', PNG)).status).toBe(400);
  });

  it('takes none from who may not write here', async () => {
    expect((await upload('sysadmin', PNG)).status).toBe(403);
    expect((await upload('customer-north', PNG)).status).toBe(404);
    const anonymous = await request(send.server)
      .post(`/api/helpdesk/tickets/${number}/attachments`)
      .set('Authorization', mockCredentials.none.header())
      .attach('file', PNG, 'a.png');
    expect(anonymous.status).toBe(401);
  });

  it.each(['not-an-id', '%00', '00000000-0000-4000-8000-000000000000'])(
    'does not know %s',
    async file => {
      const { status } = await download('developer', file);
      expect([400, 404]).toContain(status);
    },
  );
});
