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

import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { testDatabases } from '../__testUtils__/databases';
import { anEvent } from '../__testUtils__/events';
import { openStore, OpenStore } from '../__testUtils__/openStore';
import { aTicketDraft } from '../__testUtils__/ticketDraft';

const NOW = new Date('2027-03-02T09:00:00.000Z');
const ANY: TicketFilter = { not: { field: 'status', values: [] } };

const TICKETS = [
  {
    title: 'Receipt printer is offline',
    description: 'since MONDAY, see HD-3',
  },
  { title: 'Принтер Їжак не ДРУКУЄ', description: 'Після оновлення' },
  { title: 'Discount of 100% at till_7', description: 'C:\\pos\\log' },
  { title: 'Discount of 1000 at till 7', description: 'C:/pos/log' },
  { title: 'ﬁscal ｐｒｉｎｔｅｒ Ⅳ', description: 'Cafe\u0301' },
  { title: "Комп'ютер не вмикається", description: 'x'.repeat(5_000) },
];

const databases = testDatabases();

describe.each(databases.eachSupportedId())('text search on %s', id => {
  let open: OpenStore;

  beforeAll(async () => {
    open = await openStore(databases, id);
    await open.store.transaction(async tx => {
      for (const texts of TICKETS) {
        await tx.insertTicket(aTicketDraft(texts));
      }
    });
  });

  it.each([
    ['printer', ['HD-1', 'HD-5']],
    ['PRINTER offline', ['HD-1']],
    ['monday receipt', ['HD-1']],
    ['print', ['HD-1', 'HD-5']],
    ['rinter', []],
    ['printer tuesday', []],
    ['принтер', ['HD-2']],
    ['прин', ['HD-2']],
    ['їЖАК друкує', ['HD-2']],
    ['ПІСЛЯ', ['HD-2']],
    ['комп’ютер', ['HD-6']],
    ['100%', ['HD-3', 'HD-4']],
    ['100 till', ['HD-3', 'HD-4']],
    ['till_7', ['HD-3', 'HD-4']],
    ['til_7', []],
    ['c:\\pos', ['HD-3', 'HD-4']],
    ['%', []],
    ['\\', []],
    ["'", []],
    ['"', []],
    ['?', []],
    ['offline ?', ['HD-1']],
    ["printer' & 'offline", ['HD-1']],
    ['printer* OR "monday"', []],
    ['fiscal iv', ['HD-5']],
    ['café', ['HD-5']],
    ['HD-2', ['HD-2']],
    ['hd-3', ['HD-1', 'HD-3']],
    ['hd-3 discount', ['HD-3']],
    ['hd-3 hd-1', ['HD-1']],
    ['HD-02', []],
    ['HD-999999999999999', []],
    ['HD-9999999999999999', []],
    ['  \t\n\u00a0 ', ['HD-1', 'HD-2', 'HD-3', 'HD-4', 'HD-5', 'HD-6']],
    ['offline\u00a0printer', ['HD-1']],
    ['x'.repeat(200), ['HD-6']],
    ['y'.repeat(200), []],
  ])('finds by %j', async (text, numbers) => {
    const { items } = await open.store.listTickets({
      filter: ANY,
      text,
      order: { field: 'createdAt', direction: 'asc' },
      limit: 200,
    });
    expect(items.map(ticket => ticket.number)).toEqual(numbers);
    expect(await open.store.countTickets(ANY, text)).toBe(numbers.length);
  });

  it('finds by what a ticket says now', async () => {
    await open.store.transaction(async tx => {
      const before = await tx.lockTicket('HD-4', ANY);
      if (!before) {
        throw new Error('HD-4 is gone');
      }
      await tx.saveTicket(before, { ...before, title: 'Знижка' }, []);
    });
    expect(await open.store.countTickets(ANY, 'знижка')).toBe(1);
    expect(await open.store.countTickets(ANY, '1000')).toBe(0);
  });

  it('finds in the archive, or in all but it, or in both', async () => {
    await open.store.transaction(async tx => {
      const tickets = [1, 2].map(key => ({
        id: key,
        version: 0,
        desk: 'central',
        closedAt: NOW,
      }));
      await tx.archiveTickets(tickets, () => anEvent(), NOW);
    });
    const archived = (value: string): TicketFilter => ({
      field: 'archived',
      values: [value],
    });
    const search = async (filter: TicketFilter, text: string) => {
      const { items } = await open.store.listTickets({
        filter,
        text,
        order: { field: 'createdAt', direction: 'asc' },
        limit: 200,
      });
      expect(await open.store.countTickets(filter, text)).toBe(items.length);
      return items.map(ticket => ticket.number);
    };
    expect(await search(archived('yes'), 'print')).toEqual(['HD-1']);
    expect(await search(archived('yes'), 'принтер')).toEqual(['HD-2']);
    expect(await search(archived('yes'), 'hd-1 offline')).toEqual(['HD-1']);
    expect(await search(archived('yes'), 'hd-5')).toEqual([]);
    expect(await search(archived('no'), 'print')).toEqual(['HD-5']);
    expect(await search(archived('no'), 'hd-1')).toEqual([]);
    expect(await search(ANY, 'print')).toEqual(['HD-1', 'HD-5']);
  });

  it('obeys the filter as well', async () => {
    const none: TicketFilter = { field: 'status', values: ['closed'] };
    expect(await open.store.countTickets(none, 'hd-1')).toBe(0);
  });
});
