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
import { TicketDraft } from '../../domain/ticket/TicketRecord';

/** An ordinary incident with the first line, for tests to alter. */
export function aTicketDraft(
  overrides: Partial<TicketDraft> = {},
): TicketDraft {
  const registeredAt = new Date('2026-03-02T09:00:00.000Z');
  return {
    title: 'The terminal prints no receipt',
    description: 'It beeps twice and then says `E-17`.',
    type: 'incident',
    status: 'new',
    priority: 'P3',
    urgency: 'medium',
    impact: 'medium',
    desk: 'central',
    team: 'group:default/service-desk',
    requester: { ref: 'user:default/developer' },
    entities: [
      {
        ref: 'resource:default/pos-terminal-0001',
        system: 'system:default/retail',
      },
    ],
    watchers: [],
    consultations: [],
    channel: 'portal',
    tags: [],
    audience: 'internal',
    confidential: false,
    major: false,
    routing: {
      team: 'group:default/pos-support',
      reason: 'pos-support owns pos-terminal-0001',
      outcome: 'routed',
      trace: [
        {
          resolver: 'owner',
          outcome: 'matched',
          code: 'owner.matched',
          params: { entity: 'resource:default/pos-terminal-0001' },
          message: 'pos-support owns pos-terminal-0001',
        },
      ],
    },
    returns: 0,
    timekeeping: { holds: [], clocks: [] },
    createdAt: registeredAt,
    updatedAt: registeredAt,
    ...overrides,
  };
}
