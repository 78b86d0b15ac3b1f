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
import { InputError } from '@backstage/errors';
import { MessageRecord } from '../domain/ticket/MessageRecord';
import { testDatabases } from './__testUtils__/databases';
import { anEvent } from './__testUtils__/events';
import { openStore, OpenStore } from './__testUtils__/openStore';
import { aTicketDraft } from './__testUtils__/ticketDraft';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('history on %s', id => {
  let open: OpenStore;
  let ticketId: number;
  let messages: MessageRecord[];

  beforeAll(async () => {
    open = await openStore(databases, id);
    await open.store.transaction(async tx => {
      const other = await tx.insertTicket(aTicketDraft());
      const ticket = await tx.insertTicket(aTicketDraft());
      ticketId = ticket.id;
      messages = Array.from({ length: 7 }, (_, index) => ({
        // against the order of time, so that a list must not go by it
        id: `${9 - index}0000000-0000-4000-8000-000000000000`,
        ticketId,
        author: 'user:default/developer',
        side: index % 2 ? 'staff' : 'requester',
        visibility: index % 3 === 1 ? 'internal' : 'public',
        body: `Повідомлення ${index} \u{1F4AC}`,
        createdAt: new Date('2026-03-02T09:00:00.456Z'),
      }));
      for (const message of messages) {
        await tx.insertMessage(message);
      }
      await tx.insertMessage({
        ...messages[0],
        id: 'f0000000-0000-4000-8000-000000000000',
        ticketId: other.id,
      });
      await tx.saveTicket(
        ticket,
        ticket,
        messages.map(message =>
          anEvent({
            messageId: message.id,
            internal: message.visibility === 'internal',
          }),
        ),
      );
      await tx.saveTicket(other, other, [anEvent()]);
    });
  });

  const lists = {
    messages: (page: { limit: number; cursor?: string }, internal: boolean) =>
      open.store.listMessages(ticketId, { ...page, includeInternal: internal }),
    events: (page: { limit: number; cursor?: string }, internal: boolean) =>
      open.store.listEvents(ticketId, { ...page, includeInternal: internal }),
  };
  const idOf = (item: object) =>
    'messageId' in item ? item.messageId : (item as MessageRecord).id;

  it.each([
    ['messages', true],
    ['messages', false],
    ['events', true],
    ['events', false],
  ] as const)('pages %s both ways, notes: %p', async (kind, internal) => {
    const expected = messages
      .filter(({ visibility }) => internal || visibility === 'public')
      .map(message => message.id);

    const pages = [await lists[kind]({ limit: 2 }, internal)];
    for (let page = pages[0]; page.nextCursor; ) {
      page = await lists[kind]({ limit: 2, cursor: page.nextCursor }, internal);
      pages.push(page);
    }
    expect(pages.flatMap(page => page.items.map(idOf))).toEqual(expected);
    expect(pages[0].prevCursor).toBeUndefined();

    for (let index = pages.length - 1; index > 0; index--) {
      const cursor = pages[index].prevCursor;
      const previous = await lists[kind]({ limit: 2, cursor }, internal);
      expect(previous.items).toEqual(pages[index - 1].items);
    }
  });

  it('gives back what was written', async () => {
    const { items } = await lists.messages({ limit: 200 }, true);
    expect(items).toEqual(messages);
    expect(await open.store.findMessage(messages[3].id)).toEqual(messages[3]);
  });

  it.each(['', 'x', 'a0000000-0000-4000-8000-000000000000', '0'.repeat(32)])(
    'knows no message %j',
    async key => {
      expect(await open.store.findMessage(key)).toBeUndefined();
    },
  );

  it('takes a cursor for its own list alone', async () => {
    const { nextCursor: cursor } = await lists.messages({ limit: 1 }, true);
    await expect(lists.events({ limit: 1, cursor }, true)).rejects.toThrow(
      InputError,
    );
  });
});
