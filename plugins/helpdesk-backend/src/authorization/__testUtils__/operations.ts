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
import { Response } from 'supertest';
import { OTHER_TEAM_MEMBER, SPECIALISTS } from './roles';
import { Scene } from './scenes';
import { PreparedTicket, Stage } from './TicketPool';

/** Something that a column of the matrix is about. */
export interface Operation {
  /** The stage in which somebody may do it. */
  stage: Stage;
  method: 'get' | 'post' | 'put' | 'patch';
  path: (ticket: PreparedTicket) => string;
  body?: (scene: Scene) => object;
  file?: { name: string; content: string };
  /** Whether the ticket stays as it was. */
  keepsStage: boolean;
  /** What the matrix calls a successful answer; `yes` if absent. */
  describe?: (response: Response, ticket: PreparedTicket) => string;
}

const about = (part: string) => (ticket: PreparedTicket) =>
  `/tickets/${ticket.number}${part}`;

function reading(
  path: Operation['path'],
  describe?: Operation['describe'],
): Operation {
  return {
    stage: 'talked about',
    method: 'get',
    path,
    keepsStage: true,
    describe,
  };
}

function writing(
  method: 'post' | 'patch',
  part: string,
  body: object,
): Operation {
  return {
    stage: 'unassigned',
    method,
    path: about(part),
    body: () => body,
    keepsStage: true,
  };
}

function verb(name: string, stage: Stage, body?: Operation['body']): Operation {
  return {
    stage,
    method: 'post',
    path: about(`/${name}`),
    body,
    keepsStage: false,
  };
}

function consulting(action: string, body: object): Operation {
  return {
    stage: 'unassigned',
    method: 'post',
    path: ticket =>
      about(`/consultations/${ticket.consultation}/${action}`)(ticket),
    body: () => body,
    keepsStage: false,
  };
}

function isListed({ body }: Response, { number }: PreparedTicket): string {
  const found = body.items.map((item: { number: string }) => item.number);
  if (found.length !== body.totalItems) {
    return `${found.length} shown of ${body.totalItems}`;
  }
  return found.includes(number) ? 'shown' : 'not shown';
}

function hasNote({ text }: Response, { note }: PreparedTicket): string {
  return text.includes(note) ? 'shown' : 'not shown';
}

/** By the columns of the matrix. */
export const OPERATIONS: Record<string, Operation> = {
  list: reading(({ tag }) => `/tickets?tag=${tag}&count=true`, isListed),
  read: reading(about('')),
  messages: reading(about('/messages')),
  notes: reading(about('/messages'), hasNote),
  events: reading(about('/events')),
  routing: reading(({ number }) => `/routing/preview?ticket=${number}`),
  'public file': reading(ticket =>
    about(`/attachments/${ticket.publicFile}`)(ticket),
  ),
  "note's file": reading(ticket =>
    about(`/attachments/${ticket.noteFile}`)(ticket),
  ),
  'mark read': {
    ...reading(about('/read')),
    method: 'put',
  },

  reply: writing('post', '/messages', { body: 'Hello', visibility: 'public' }),
  note: writing('post', '/messages', { body: 'Hm', visibility: 'internal' }),
  upload: {
    ...writing('post', '/attachments', {}),
    file: { name: 'log.txt', content: 'Beep' },
  },
  'own fields': writing('patch', '', { urgency: 'low' }),
  'staff fields': writing('patch', '', { impact: 'low' }),
  major: writing('patch', '', { major: true }),

  claim: verb('claim', 'unassigned'),
  assign: verb('assign', 'unassigned', ({ escalated, operator }) => ({
    assignee: `user:default/${escalated ? OTHER_TEAM_MEMBER : operator}`,
  })),
  release: verb('release', 'assigned'),
  escalate: verb('escalate', 'unassigned', () => ({
    team: 'group:default/special-software-support',
    reason: 'Theirs',
  })),
  accept: verb('accept', 'unassigned'),
  return: verb('return', 'unassigned', () => ({ reason: 'Not ours' })),
  recall: verb('recall', 'unassigned'),
  pend: verb('pend', 'unassigned', () => ({ reason: 'change' })),
  resume: verb('resume', 'pending'),
  resolve: verb('resolve', 'unassigned', () => ({ resolution: 'Replaced' })),
  'reject-resolution': verb('reject-resolution', 'resolved', () => ({
    reason: 'It still beeps',
  })),
  close: verb('close', 'resolved'),
  reopen: verb('reopen', 'closed'),

  consultations: reading(about('/consultations')),
  ask: writing('post', '/consultations', {
    team: SPECIALISTS,
    question: 'How loud is it?',
  }),
  answer: consulting('answer', { answer: 'Ours' }),
  'call off': consulting('cancel', {}),
};
