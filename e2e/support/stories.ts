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
  NewTicket,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Persona } from './personas';
import { Portal } from './test';

/** What somebody did on a ticket after it was registered. */
type Deed =
  | {
      [V in TicketVerb]: { by: Persona; verb: V; input: TicketVerbInputs[V] };
    }[TicketVerb]
  | { by: Persona; reply: string }
  | { by: Persona; note: string };

interface Story {
  by: Persona;
  ticket: NewTicket;
  then?: Deed[];
}

const terminal = (shop: number) => `resource:default/pos-terminal-000${shop}`;

const claimed: Deed = { by: 'operator', verb: 'claim', input: {} };

/** A day at the service desk; the last stories are shown in full. */
const STORIES: Record<string, Story> = {
  sleeping: {
    by: 'support-lead',
    ticket: {
      title: 'A second screen for the reporting desk',
      description: 'The figures do not fit on one.',
      type: 'service-request',
      urgency: 'low',
      entityRefs: ['resource:default/office-server-01'],
    },
  },
  loyalty: {
    by: 'developer',
    ticket: {
      title: 'Bonus points are not credited since the update',
      description: 'Customers ask at the till; the balance stays at zero.',
      urgency: 'medium',
      entityRefs: ['component:default/loyalty-app'],
    },
  },
  scanner: {
    by: 'developer',
    ticket: {
      title: 'Warehouse scanner drops every third barcode',
      description: 'Only with the long labels.',
      entityRefs: ['component:default/legacy-scanner'],
    },
    then: [claimed],
  },
  printer: {
    by: 'operator-2',
    ticket: {
      title: 'Fiscal printer asks for a service code',
      description: 'It stopped in the middle of a receipt.',
      urgency: 'high',
      channel: 'phone',
      requester: {
        contact: { name: 'Halyna Tkachenko', phone: '+380 44 123 45 67' },
      },
      entityRefs: ['resource:default/fiscal-printer-01'],
    },
    then: [{ by: 'operator-2', verb: 'claim', input: {} }],
  },
  question: {
    by: 'developer',
    ticket: {
      title: 'How do I print a copy of a receipt?',
      description: 'A customer lost theirs.',
      type: 'question',
      urgency: 'low',
      entityRefs: [terminal(2)],
    },
  },
  server: {
    by: 'developer',
    ticket: {
      title: 'Shared drive is read-only for the whole office',
      description: 'Nobody can save since ten.',
      urgency: 'high',
      entityRefs: ['resource:default/office-server-01'],
    },
  },
  billing: {
    by: 'operator-2',
    ticket: {
      title: 'Card payments time out',
      description: 'Every second payment fails after thirty seconds.',
      urgency: 'high',
      impact: 'high',
      entityRefs: ['component:default/billing-api'],
    },
    then: [
      {
        by: 'operator-2',
        verb: 'escalate',
        input: { reason: 'Six shops have called within ten minutes.' },
      },
      { by: 'billing-admin', verb: 'accept', input: {} },
    ],
  },
  drawer: {
    by: 'developer',
    ticket: {
      title: 'Cash drawer opens only by key',
      description: 'Since the terminal was moved.',
      urgency: 'low',
      entityRefs: [terminal(1)],
    },
    then: [
      claimed,
      {
        by: 'operator',
        verb: 'pend',
        input: {
          reason: 'requester',
          message: 'Is the cable behind the drawer plugged in?',
        },
      },
    ],
  },
  display: {
    by: 'developer',
    ticket: {
      title: 'Customer display shows yesterday’s prices',
      description: 'The cashier’s side is right.',
      entityRefs: [terminal(1)],
    },
  },
  receipts: {
    by: 'developer',
    ticket: {
      title: 'Terminal prints blank receipts',
      description:
        'Since **this morning**, after the roll was changed:\n\n' +
        '1. The sale goes through.\n2. The paper comes out blank.\n\n' +
        'The display says `E-17`.',
      urgency: 'high',
      tags: ['shop-1'],
      entityRefs: [terminal(1)],
    },
    then: [
      claimed,
      { by: 'operator', reply: 'Thank you. Does a second roll help?' },
      { by: 'developer', reply: 'No, it is the same with another roll.' },
      {
        by: 'operator',
        verb: 'escalate',
        input: { reason: 'Two rolls tried. Please look at the print head.' },
      },
      { by: 'pos-engineer', verb: 'accept', input: {} },
      { by: 'pos-engineer', note: 'Third E-17 of this batch: order spares.' },
      {
        by: 'pos-engineer',
        reply: 'The print head is worn. A colleague brings a new one by noon.',
      },
    ],
  },
  keyboard: {
    by: 'developer',
    ticket: {
      title: 'Keyboard of the till does not type the letter A',
      description: 'Cleaning did not help.',
      entityRefs: [terminal(1)],
    },
  },
  ukrainian: {
    by: 'developer',
    ticket: {
      title: 'Термінал друкує порожні чеки',
      description:
        'Від **ранку**, після заміни рулону:\n\n' +
        '1. Продаж проходить.\n2. Чек виходить порожній.',
      urgency: 'high',
      entityRefs: [terminal(6)],
    },
    then: [
      claimed,
      {
        by: 'operator',
        verb: 'escalate',
        input: { reason: 'Два рулони перевірено. Подивіться на друк.' },
      },
      { by: 'pos-engineer', verb: 'accept', input: {} },
      {
        by: 'pos-engineer',
        note: 'Третій такий випадок: замовити запчастини.',
      },
      { by: 'pos-engineer', reply: 'Друкувальну головку замінимо до обіду.' },
    ],
  },
};

/**
 * Registers them all, in their order.
 *
 * @returns the tickets' numbers by the name of the story
 */
export async function tellStories(
  portal: Portal,
): Promise<Record<keyof typeof STORIES, string>> {
  const numbers: Record<string, string> = {};
  for (const [name, { by, ticket, then = [] }] of Object.entries(STORIES)) {
    const { number } = await portal.api(by).createTicket(ticket);
    for (const deed of then) {
      const api = portal.api(deed.by);
      if ('verb' in deed) {
        await api.perform(number, deed.verb, deed.input);
      } else {
        await api.addMessage(
          number,
          'reply' in deed
            ? { body: deed.reply, visibility: 'public' }
            : { body: deed.note, visibility: 'internal' },
        );
      }
    }
    numbers[name] = number;
  }
  return numbers;
}
