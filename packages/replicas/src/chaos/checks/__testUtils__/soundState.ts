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

import { Operation } from '../../ledger/Operation';
import { RecordedEffect, State } from '../../store/State';

const OPERATOR = 'user:default/operator';
const DEVELOPER = 'user:default/developer';

function answered(
  id: string,
  kind: string,
  status: number,
  result?: string,
): Operation {
  return {
    ...{ id, kind, persona: 'developer', keyed: kind !== 'edit' },
    attempts: [
      { replica: 'replica-1', sentAt: 10, endedAt: 20, status, result },
    ],
  };
}

/** Writes on one ticket: acknowledged, refused, and with an unknown fate. */
export function someOperations(): Operation[] {
  return [
    answered('op-create', 'create', 201, 'HD-1'),
    answered('op-reply', 'reply', 201, 'message-1'),
    answered('op-edit', 'edit', 200, 'HD-1'),
    answered('op-refused', 'escalate', 409),
    answered('op-unknown', 'resolve', 503),
  ];
}

function effect(
  step: RecordedEffect['step'],
  sink: string,
  version: number,
): RecordedEffect {
  const to = ['group:default/service-desk', DEVELOPER].map(ref => ({ ref }));
  const attempts = step === 'delivered' ? 1 : 0;
  return {
    ...{ step, sink, ticketId: 1, version, attempts },
    entry: 100 + version,
    actor: DEVELOPER,
    parts: [{ code: 'replied', matter: 'ticket', to }],
  };
}

/** What is left of them when every promise was kept. */
export function aSoundState(): State {
  const event = { ticketId: 1, actor: DEVELOPER };
  return {
    tickets: [
      {
        ...{ id: 1, version: 3, description: 'op-create', overdue: false },
        fields: { title: 'op-edit', status: 'new' },
      },
    ],
    events: [
      {
        ...event,
        version: 1,
        type: 'created',
        changes: {
          title: { to: 'The till beeps' },
          description: { to: 'op-create' },
          status: { to: 'new' },
        },
      },
      {
        ...event,
        version: 2,
        type: 'replied',
        messageId: 'message-1',
        changes: {},
      },
      {
        ...event,
        version: 3,
        type: 'updated',
        changes: { title: { from: 'The till beeps', to: 'op-edit' } },
      },
    ],
    messages: [{ id: 'message-1', ticketId: 1, body: 'op-reply' }],
    keys: [
      { key: 'op-create', result: 'HD-1' },
      { key: 'op-reply', result: 'message-1' },
    ],
    effects: [1, 2, 3].flatMap(version => [
      effect('enqueued', 'refreshes', version),
      effect('delivered', 'refreshes', version),
      ...(version === 2
        ? [
            effect('enqueued', 'notices', version),
            effect('delivered', 'notices', version),
          ]
        : []),
    ]),
    told: [{ user: OPERATOR, ticketId: 1, kind: 'replied', entry: 102 }],
    notifications: [
      { user: OPERATOR, scope: 'helpdesk:HD-1:replied:0', sent: 1 },
    ],
    undelivered: 0,
  };
}
