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
  Attachment,
  Consultation,
  DeadLetter,
  EntitySummary,
  Me,
  Message,
  RecomputedClocks,
  RoutingDecision,
  Ticket,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';

const AT = '2026-03-02T10:00:00.000Z';

export const routing: RoutingDecision = {
  team: 'group:default/pos-support',
  reason: 'pos-support owns resource:default/pos-terminal-0001',
  outcome: 'routed',
  trace: [
    {
      resolver: 'owner',
      outcome: 'matched',
      code: 'owner.matched',
      params: { owner: 'group:default/pos-support' },
      message: 'pos-support owns resource:default/pos-terminal-0001',
    },
  ],
};

export const ticket: Ticket = {
  number: 'HD-1',
  title: 'The terminal does not print',
  description: 'Since this morning.',
  type: 'incident',
  status: 'pending',
  pendingReason: 'scheduled',
  followUpAt: AT,
  priority: 'P2',
  urgency: 'high',
  impact: 'medium',
  desk: 'it',
  team: 'group:default/pos-support',
  assignee: 'user:default/pos-engineer',
  supervisor: 'user:default/operator',
  requester: { contact: { name: 'Olena', phone: '+380 44 000 00 00' } },
  customer: 'group:default/retail-north',
  entityRefs: ['resource:default/pos-terminal-0001'],
  watchers: ['user:default/developer'],
  channel: 'phone',
  tags: ['printer'],
  confidential: false,
  major: false,
  clocks: [
    {
      kind: 'resolution',
      startedAt: AT,
      dueAt: AT,
      warnAt: AT,
      metAt: AT,
      breachedAt: AT,
      targetSeconds: 14_400,
      policy: 'standard',
      calendar: 'Mon–Fri 9–18',
    },
  ],
  concerns: ['breached'],
  resolution: 'Paper was put in.',
  firstLine: false,
  awaitingAcceptance: false,
  flag: { code: 'entity-none', params: {} },
  routing,
  openConsultations: [
    {
      team: 'group:default/billing-admins',
      state: 'requested',
      blocking: true,
      dueAt: AT,
    },
  ],
  createdAt: AT,
  updatedAt: AT,
  resolvedAt: AT,
  closedAt: AT,
  archivedAt: AT,
  version: 7,
  etag: 's7',
  allowedActions: ['update', 'reply'],
};

export const attachment: Attachment = {
  id: '0d5e9a0e-8f35-4a3c-9d5f-0b9a3f1f2c11',
  fileName: 'photo.png',
  contentType: 'image/png',
  size: 3,
};

export const message: Message = {
  id: '4a1cbd7b-5a6d-4b2f-8f0e-6f1f1f0d9b11',
  author: 'user:default/operator',
  side: 'staff',
  visibility: 'public',
  body: 'We are looking into it.',
  attachments: [attachment],
  createdAt: AT,
};

export const consultation: Consultation = {
  id: '7f0c5f0e-54be-4c5b-9b39-2d3c5d8d8a11',
  team: 'group:default/billing-admins',
  question: 'Which tariff applies?',
  state: 'answered',
  blocking: true,
  dueAt: AT,
  requestedBy: 'user:default/operator',
  requestedAt: AT,
  acceptedBy: 'user:default/billing-admin',
  acceptedAt: AT,
  endedBy: 'user:default/billing-admin',
  endedAt: AT,
  answer: 'The second one.',
  allowedActions: ['cancel'],
};

export const event: TicketEvent = {
  version: 2,
  type: 'escalated',
  actor: 'user:default/operator',
  at: AT,
  changes: { team: { from: 'group:default/service-desk', to: routing.team } },
  reason: 'Hardware',
};

export const deadLetter: DeadLetter = {
  id: '7',
  sink: 'notices',
  number: 'HD-1',
  attempts: 14,
  error: 'Error: out of order',
  createdAt: AT,
  deadAt: AT,
};

export const me: Me = {
  ref: 'user:default/operator',
  teams: ['group:default/service-desk'],
  internal: true,
  desks: [{ id: 'it', title: 'IT', operator: true, management: false }],
};

export const summary: EntitySummary = {
  entityRef: 'resource:default/pos-terminal-0001',
  open: { total: 1, byPriority: { P2: 1 }, byStatus: { pending: 1 } },
  upstream: [
    {
      number: 'HD-2',
      title: 'Billing is down',
      priority: 'P1',
      status: 'open',
      entityRef: 'component:default/billing-api',
    },
  ],
  blastRadius: { dependents: 4, more: false, proposedImpact: 'medium' },
};

export const recomputedClocks: RecomputedClocks = {
  checked: 2,
  corrected: ['HD-2'],
  next: 'HD-2',
};
