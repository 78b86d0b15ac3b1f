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
  Message,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { timeline } from './timeline';

const at = (time: string) => `2026-01-05T${time}:00.000Z`;

const message = (time: string): Message => ({
  id: time,
  author: 'user:default/developer',
  side: 'requester',
  visibility: 'public',
  attachments: [],
  body: 'Still broken',
  createdAt: at(time),
});

const claimed = (time: string): TicketEvent => ({
  version: 1,
  type: 'claimed',
  actor: 'user:default/operator',
  at: at(time),
  changes: {},
});

describe('the conversation', () => {
  it.each<[string, boolean, boolean, string[]]>([
    ['both are whole', false, false, ['08:00', '09:00', '10:00', '11:00']],
    ['more messages are to come', true, false, ['08:00', '09:00', '10:00']],
    [
      'more events are to come',
      false,
      true,
      ['08:00', '09:00', '10:00', '11:00'],
    ],
    ['more of both are to come', true, true, ['08:00', '09:00', '10:00']],
  ])('goes as far as it is known when %s', (_, messages, events, times) => {
    const entries = timeline(
      { value: ['08:00', '10:00'].map(message), hasMore: messages },
      { value: ['09:00', '11:00'].map(claimed), hasMore: events },
    );
    expect(entries.map(entry => entry.at)).toEqual(times.map(at));
  });

  it('waits for neither before anything of it has come', () => {
    const entries = timeline(
      { hasMore: false },
      { value: [claimed('09:00')], hasMore: false },
    );
    expect(entries).toHaveLength(1);
  });
});
