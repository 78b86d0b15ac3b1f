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
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * A plausible ticket for tests: a new incident on a terminal, with the first
 * line, filed by a developer.
 * @public
 */
export function ticketFixture(overrides: Partial<Ticket> = {}): Ticket {
  return {
    number: 'HD-1',
    title: 'Terminal does not print',
    description: 'No receipt comes out.',
    type: 'incident',
    status: 'new',
    priority: 'P3',
    urgency: 'medium',
    impact: 'medium',
    desk: 'it',
    team: 'group:default/service-desk',
    requester: { ref: 'user:default/developer' },
    entityRefs: ['resource:default/pos-terminal-0001'],
    watchers: [],
    channel: 'portal',
    tags: [],
    confidential: false,
    major: false,
    clocks: [],
    firstLine: true,
    awaitingAcceptance: false,
    createdAt: '2026-01-05T08:00:00.000Z',
    updatedAt: '2026-01-05T08:30:00.000Z',
    version: 1,
    etag: 's1',
    allowedActions: [],
    ...overrides,
  };
}
