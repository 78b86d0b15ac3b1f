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

import { NotificationService } from '@backstage/plugin-notifications-node';
import { Language } from '@helpdesk/backstage-plugin-helpdesk-common';
import { SERVICE_DESK } from '../../application/__testUtils__/TestHelpdesk';
import { Desks } from '../../domain/desk/Desks';
import { Digest } from '../../domain/digest/Digest';
import { DigestSink } from './DigestSink';

const DIGEST: Digest = {
  recipient: 'user:default/operator',
  desk: 'service-desk',
  deskTitle: 'Service desk',
  controlled: 7,
  concerns: {
    'awaiting-confirmation': 1,
    'not-accepted': 2,
    'update-overdue': 1,
  },
};

describe('DigestSink', () => {
  async function sent(digest: Partial<Digest> = {}, language?: Language) {
    const send: jest.MockedFunction<NotificationService['send']> = jest.fn();
    await new DigestSink({
      notifications: { send },
      readers: {
        languagesOf: async ([user]) => new Map(language && [[user, language]]),
      },
      desks: new Desks([SERVICE_DESK]),
      pagePath: '/support',
    }).deliver({
      id: 1,
      sink: 'digests',
      ticketId: 1,
      version: 1,
      attempts: 1,
      leaseUntil: new Date(0),
      payload: { ...DIGEST, ...digest },
    });
    const [[notification]] = send.mock.calls;
    return notification;
  }

  it('sends a line to the list of what somebody controls', async () => {
    expect(await sent()).toEqual({
      recipients: { type: 'entity', entityRef: 'user:default/operator' },
      payload: {
        title:
          'You control 7 tickets: 2 not accepted in time, 1 update overdue, 1 waits for your confirmation',
        description: 'Service desk',
        link: '/support/controlled',
        severity: 'normal',
        topic: 'helpdesk-digest',
        scope: 'helpdesk:digest:service-desk',
      },
    });
  });

  it.each([
    [1, { breached: 1 }, 'You control 1 ticket: 1 missed its target'],
    [
      9,
      { returned: 1, 'at-risk': 3, breached: 2 },
      'You control 9 tickets: 2 missed their targets, 3 at risk, 1 returned',
    ],
    [
      3,
      { 'update-overdue': 2, 'awaiting-confirmation': 3 },
      'You control 3 tickets: 2 updates overdue, 3 wait for your confirmation',
    ],
  ])('counts %s with %j', async (controlled, concerns, title) => {
    const { payload } = await sent({ controlled, concerns });
    expect(payload.title).toBe(title);
  });

  it('is in the language of who reads it', async () => {
    const { payload } = await sent({ controlled: 22 }, 'uk');
    expect(payload.title).toBe(
      'Ви контролюєте 22 заявки: 2 не прийнято вчасно, 1 прострочена відповідь, 1 очікує вашого підтвердження',
    );
  });
});
