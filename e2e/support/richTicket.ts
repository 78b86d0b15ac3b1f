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
import { Portal } from './test';

interface Words {
  title: string;
  body: string;
  /** What was said when it changed hands. */
  reasons: [string, string, string];
  resolution: string;
  question: string;
  tags: string[];
}

const ENGLISH: Words = {
  title: 'The terminal stops after a minute',
  body: `Since **this morning**, on \`till 3\`:

1. It starts.
2. It says [E-17](https://example.com/E-17).

| when | what |
| --- | --- |
| 9:00 | stops |

> It worked yesterday.`,
  reasons: ['It is the hardware.', 'Which till is it?', 'Till 3.'],
  resolution: 'New **fan**.',
  question: 'Does the *cash office* use it?',
  tags: ['till', 'shop-1'],
};

const UKRAINIAN: Words = {
  title: 'Термінал вимикається за хвилину',
  body: `**Від ранку**, на касі 3:

1. Вмикається.
2. Пише [Е-17](https://example.com/17).

> Учора працював.`,
  reasons: ['Це обладнання.', 'Яка це каса?', 'Каса 3.'],
  resolution: 'Новий **вентилятор**.',
  question: 'Чи користується ним *каса*?',
  tags: ['каса', 'магазин-1'],
};

/** A ticket with the POS team on which everything has happened once. */
export async function richTicket(
  portal: Portal,
  language: 'en' | 'uk' = 'en',
): Promise<Ticket> {
  const words = language === 'uk' ? UKRAINIAN : ENGLISH;
  const developer = portal.api('developer');
  const operator = portal.api('operator');
  const engineer = portal.api('pos-engineer');

  // For the lists of those who do not hold the other one.
  await developer.createTicket({
    title: portal.unique(words.title),
    description: words.body,
    entityRefs: ['resource:default/pos-terminal-0003'],
    urgency: 'low',
  });

  const { number } = await developer.createTicket({
    title: portal.unique(words.title),
    description: words.body,
    entityRefs: [
      'resource:default/pos-terminal-0003',
      'component:default/billing-api',
    ],
    urgency: 'high',
  });
  await operator.updateTicket(number, { tags: words.tags });
  await operator.perform(number, 'claim', {});
  await operator.perform(number, 'escalate', { reason: words.reasons[0] });
  await engineer.perform(number, 'return', { reason: words.reasons[1] });
  await operator.perform(number, 'escalate', { reason: words.reasons[2] });
  await engineer.perform(number, 'accept', {});
  await engineer.addMessage(number, {
    body: words.body,
    visibility: 'internal',
  });
  await engineer.addMessage(number, { body: words.body, visibility: 'public' });
  await developer.addMessage(number, {
    body: words.body,
    visibility: 'public',
  });
  await consult(portal, number, words);
  await engineer.perform(number, 'resolve', { resolution: words.resolution });
  await engineer.requestConsultation(number, {
    team: 'group:default/billing-admins',
    question: words.question,
    dueAt: new Date(Date.now() + 60 * 60 * 1000).toISOString(),
    blocking: true,
  });
  return developer.perform(number, 'reject-resolution', {
    reason: words.reasons[0],
  });
}

/** Other teams were asked, of which one answered and one did not want to. */
async function consult(portal: Portal, number: string, words: Words) {
  const engineer = portal.api('pos-engineer');
  const { question, reasons } = words;
  const asked = await engineer.requestConsultation(number, {
    team: 'group:default/sysadmins',
    question,
  });
  await portal
    .api('sysadmin')
    .performOnConsultation(number, asked.id, 'answer', { answer: words.body });
  const declined = await engineer.requestConsultation(number, {
    team: 'group:default/special-software-support',
    question,
  });
  await portal
    .api('software-engineer')
    .performOnConsultation(number, declined.id, 'decline', {
      reason: reasons[0],
    });
}
