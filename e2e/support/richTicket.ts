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

const BODY = `Since **this morning**, on \`till 3\`:

1. It starts.
2. It says [E-17](https://example.com/E-17).

| when | what |
| --- | --- |
| 9:00 | stops |

> It worked yesterday.`;

/** A ticket with the POS team on which everything has happened once. */
export async function richTicket(portal: Portal): Promise<Ticket> {
  const developer = portal.api('developer');
  const operator = portal.api('operator');
  const engineer = portal.api('pos-engineer');

  // One more for the lists of those who do not hold the other one.
  await developer.createTicket({
    title: portal.unique('The drawer does not open'),
    description: 'It is stuck.',
    entityRefs: ['resource:default/pos-terminal-0003'],
    urgency: 'low',
  });

  const { number } = await developer.createTicket({
    title: portal.unique('The terminal stops after a minute'),
    description: BODY,
    entityRefs: [
      'resource:default/pos-terminal-0003',
      'component:default/billing-api',
    ],
    urgency: 'high',
    confidential: false,
  });
  await operator.updateTicket(number, { tags: ['till', 'shop-1'] });
  await operator.perform(number, 'claim', {});
  await operator.perform(number, 'escalate', { reason: 'It is the hardware.' });
  await engineer.perform(number, 'return', { reason: 'Which till is it?' });
  await operator.perform(number, 'escalate', { reason: 'Till 3.' });
  await engineer.perform(number, 'accept', {});
  await engineer.addMessage(number, { body: BODY, visibility: 'internal' });
  await engineer.addMessage(number, { body: BODY, visibility: 'public' });
  await developer.addMessage(number, { body: BODY, visibility: 'public' });
  await engineer.perform(number, 'resolve', { resolution: 'New **fan**.' });
  return developer.perform(number, 'reject-resolution', {
    reason: 'It stopped again.',
  });
}
