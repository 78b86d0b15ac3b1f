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
  Ticket,
  TicketOrder,
  TicketQuery,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import { aTicketDraft } from '../store/__testUtils__/ticketDraft';
import { DatabaseTicketTransaction } from '../store/DatabaseTicketTransaction';
import {
  POS_TERMINAL,
  SERVICE_DESK,
  TestHelpdesk,
} from './__testUtils__/TestHelpdesk';

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;

/** What each verb needs to be a valid request. */
const INPUTS: TicketVerbInputs = {
  claim: {},
  assign: { assignee: 'user:default/operator' },
  release: {},
  escalate: { reason: 'Theirs' },
  accept: {},
  return: { reason: 'Not ours' },
  recall: {},
  pend: { reason: 'change' },
  resume: {},
  resolve: { resolution: 'Done' },
  'reject-resolution': { reason: 'It is not' },
  close: {},
  reopen: { reason: 'Again' },
};

const VERBS = Object.keys(INPUTS) as TicketVerb[];

const databases = testDatabases();

describe.each(databases.eachSupportedId())('the archive on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id), {
      archiveAfter: { days: 365 },
    });
  });

  afterEach(() => jest.restoreAllMocks());

  const sweep = () =>
    desk.helpdesk.archiveClosed(SERVICE_DESK.id, desk.asSystem());

  async function closed(by?: string, input?: object): Promise<Ticket> {
    const filed = await desk.file(by, input);
    const resolved = await desk.perform('operator', filed, 'resolve', {
      resolution: 'A new cable',
    });
    return desk.perform('operator', resolved, 'close');
  }

  async function archived(by?: string, input?: object): Promise<Ticket> {
    const ticket = await closed(by, input);
    desk.wait(YEAR);
    expect(await sweep()).toBe(1);
    return ticket;
  }

  const read = async ({ number }: Ticket, who = 'operator') =>
    desk.helpdesk.getTicket(number, await desk.as(who));

  const find = async (query: TicketQuery, who = 'operator') => {
    const page = await desk.helpdesk.listTickets(
      { count: true, ...query },
      await desk.as(who),
    );
    expect(page.totalItems).toBe(page.items.length);
    return page.items.map(({ number }) => number).sort();
  };

  /** Closed tickets of the desk, a minute apart. */
  async function insertClosed(count: number) {
    await desk.store.transaction(async tx => {
      for (let minute = 0; minute < count; minute++) {
        const closedAt = new Date(desk.time.getTime() + minute * 60_000);
        await tx.insertTicket(
          aTicketDraft({
            desk: SERVICE_DESK.id,
            status: 'closed',
            createdAt: closedAt,
            resolvedAt: closedAt,
            closedAt,
          }),
        );
      }
    });
  }

  describe('takes', () => {
    it('what was closed long enough ago, to the millisecond', async () => {
      const early = await closed();
      desk.wait(1);
      const late = await closed();
      desk.wait(YEAR - 1);
      expect(await sweep()).toBe(1);
      expect(await read(early)).toMatchObject({
        archivedAt: desk.time.toISOString(),
        updatedAt: desk.time.toISOString(),
        status: 'closed',
        version: early.version + 1,
      });
      expect((await read(late)).archivedAt).toBeUndefined();
    });

    it('nothing that can still be reopened', async () => {
      desk = await TestHelpdesk.create(await databases.init(id), {
        archiveAfter: { days: 1 },
      });
      const ticket = await closed();
      desk.wait(7 * DAY - 1);
      expect(await sweep()).toBe(0);
      expect((await read(ticket)).allowedActions).toContain('reopen');
      desk.wait(1);
      expect(await sweep()).toBe(1);
    });

    it('nothing where the desk has no policy', async () => {
      desk = await TestHelpdesk.create(await databases.init(id));
      await closed();
      desk.wait(100 * YEAR);
      expect(await sweep()).toBe(0);
    });

    it('nothing that is not closed, or was reopened', async () => {
      const open = await desk.file();
      const again = await closed();
      await desk.perform('operator', again, 'reopen', { reason: 'Again' });
      desk.wait(YEAR);
      expect(await sweep()).toBe(0);
      expect(await find({})).toEqual([open.number, again.number]);
    });

    it('each ticket once, by a line of its history, and tells nobody', async () => {
      const ticket = await closed();
      const before = await desk.knex('outbox').count('* as count');
      desk.wait(YEAR);
      expect([await sweep(), await sweep()]).toEqual([1, 0]);
      for (const who of ['operator', 'developer']) {
        const { items } = await desk.helpdesk.listEvents(
          ticket.number,
          {},
          await desk.as(who),
        );
        const { version } = await read(ticket, who);
        expect(items.map(item => item.version)).toEqual(
          Array.from({ length: version }, (_, index) => index + 1),
        );
        const explanation = {
          code: 'auto-archive',
          params: {
            desk: 'Service desk',
            closedAt: ticket.closedAt,
            after: 'P365D',
          },
        };
        expect(items.at(-1)).toMatchObject({
          type: 'archived',
          actor: 'system',
          at: desk.time.toISOString(),
          ...(who === 'operator' && { explanation }),
        });
        expect(JSON.stringify(items).includes('auto-archive')).toBe(
          who === 'operator',
        );
      }
      expect(await desk.knex('outbox').count('* as count')).toEqual(before);
    });

    it('a backlog in batches, by several at once', async () => {
      await insertClosed(450);
      desk.wait(YEAR + DAY);
      const taken: number[] = [];
      let more = [0];
      do {
        more = await Promise.all([sweep(), sweep()]);
        taken.push(...more);
      } while (more.some(count => count > 0));
      expect(Math.max(...taken)).toBe(200);
      expect(taken.reduce((sum, count) => sum + count)).toBe(450);
      const events = await desk
        .knex('ticket_events')
        .where('type', 'archived')
        .distinct('ticket_id');
      expect(events).toHaveLength(450);
      expect(
        await desk.knex('tickets').where({ version: 1 }).pluck('id'),
      ).toHaveLength(450);
    });

    it('what an interrupted sweep has left, whole or not at all', async () => {
      await insertClosed(300);
      desk.wait(YEAR + DAY);
      expect(await sweep()).toBe(200);
      const { archiveTickets } = DatabaseTicketTransaction.prototype;
      jest
        .spyOn(DatabaseTicketTransaction.prototype, 'archiveTickets')
        .mockImplementationOnce(async function interrupted(
          this: DatabaseTicketTransaction,
          ...args
        ) {
          await archiveTickets.apply(this, args);
          throw new Error('Out of power');
        });
      await expect(sweep()).rejects.toThrow('Out of power');
      const count = async () =>
        (await desk.knex('tickets').whereNotNull('archived_at')).length;
      expect(await count()).toBe(200);
      expect(await desk.knex('ticket_events')).toHaveLength(200);
      expect(await sweep()).toBe(100);
      expect(await count()).toBe(300);
    });
  });

  it('leaves a ticket to be read as before, by whom it was', async () => {
    const filed = await desk.file();
    const developer = await desk.as('developer');
    const operator = await desk.as('operator');
    const file = await desk.helpdesk.uploadAttachment(
      filed.number,
      { fileName: 'a.txt', content: Buffer.from('a') },
      developer,
    );
    await desk.helpdesk.addMessage(
      filed.number,
      { body: 'See file', visibility: 'public', attachments: [file.id] },
      developer,
    );
    await desk.helpdesk.addMessage(
      filed.number,
      { body: 'SECRET', visibility: 'internal' },
      operator,
    );
    await desk.perform('operator', filed, 'resolve', { resolution: 'Done' });
    await desk.perform('operator', filed, 'close');
    const story = async (who: string) => {
      const caller = await desk.as(who);
      const { number } = filed;
      const {
        archivedAt,
        updatedAt,
        version,
        etag,
        allowedActions,
        ...ticket
      } = await desk.helpdesk.getTicket(number, caller);
      return {
        ticket,
        messages: await desk.helpdesk.listMessages(number, {}, caller),
        events: (
          await desk.helpdesk.listEvents(number, {}, caller)
        ).items.filter(({ type }) => type !== 'archived'),
        file: await desk.helpdesk.readAttachment(number, file.id, caller),
      };
    };
    desk.wait(YEAR);
    const before = [await story('developer'), await story('operator')];
    expect(await sweep()).toBe(1);
    expect([await story('developer'), await story('operator')]).toEqual(before);
    expect(JSON.stringify(await story('developer'))).not.toContain('SECRET');
    await expect(read(filed, 'customer-north')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  describe('refuses', () => {
    const refusal = (ticket: Ticket) => ({
      name: 'ConflictError',
      message: expect.stringContaining(`${ticket.number} is archived since `),
    });

    it('whatever would change a ticket', async () => {
      const filed = await desk.file();
      const operator = await desk.as('operator');
      const { id: consultation } = await desk.helpdesk.requestConsultation(
        filed.number,
        { team: 'group:default/sysadmins', question: 'Whose is it?' },
        operator,
      );
      await desk.perform('operator', filed, 'resolve', { resolution: 'Done' });
      await desk.perform('operator', filed, 'close');
      desk.wait(YEAR);
      expect(await sweep()).toBe(1);
      const { number } = filed;
      const before = await read(filed);
      expect(before.allowedActions).toEqual([]);
      expect((await read(filed, 'developer')).allowedActions).toEqual([]);
      const attempts: Promise<unknown>[] = [
        desk.helpdesk.updateTicket(number, { title: 'Another' }, operator),
        desk.helpdesk.updateTicket(number, { major: true }, operator),
        desk.helpdesk.requestConsultation(
          number,
          { team: 'group:default/sysadmins', question: 'And now?' },
          operator,
        ),
        desk.helpdesk.performOnConsultation(
          number,
          consultation,
          'cancel',
          {},
          operator,
        ),
        ...(['public', 'internal'] as const).map(visibility =>
          desk.helpdesk.addMessage(
            number,
            { body: 'One more word', visibility },
            operator,
          ),
        ),
        desk.helpdesk.uploadAttachment(
          number,
          { fileName: 'a.txt', content: Buffer.from('a') },
          operator,
        ),
        desk.helpdesk.addMessage(
          number,
          { body: 'It is broken again', visibility: 'public' },
          await desk.as('developer'),
        ),
      ];
      for (const attempt of attempts) {
        await expect(attempt).rejects.toMatchObject(refusal(filed));
      }
      expect(await read(filed)).toEqual(before);
    });

    it.each(VERBS)('%s, with a conflict or for want of rights', async verb => {
      const ticket = await archived();
      const outcomes = await Promise.allSettled(
        ['operator', 'support-lead', 'developer'].map(who =>
          desk.perform(who, ticket, verb, INPUTS[verb] as never),
        ),
      );
      const errors = outcomes.map(outcome =>
        outcome.status === 'rejected' ? outcome.reason.message : 'done',
      );
      expect(errors).toEqual(
        errors.map(() => expect.stringMatching(/ is archived since |may not/)),
      );
      expect(errors.join()).toContain(' is archived since ');
    });

    it('nothing to who may do nothing, nor that there is such a ticket', async () => {
      const ticket = await archived();
      await expect(
        desk.perform('developer', ticket, 'claim'),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      await expect(
        desk.perform('customer-north', ticket, 'claim'),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });

  it('is in no list, count, search or summary unless it is asked for', async () => {
    const old = await archived();
    const young = await closed();
    const open = await desk.file();
    const everything = [young, open].map(({ number }) => number);
    const any: TicketQuery = { status: ['new', 'open', 'closed'] };
    expect(await find(any)).toEqual(everything);
    expect(await find({ ...any, text: 'receipts' })).toEqual(everything);
    expect(await find({ ...any, text: old.number })).toEqual([]);
    expect(await find({ ...any, entity: [POS_TERMINAL] })).toEqual(everything);
    expect(await find({ status: ['closed'] })).toEqual([young.number]);
    expect(await find({})).toEqual([open.number]);
    expect(await find({ text: 'receipts' })).toEqual([open.number]);
    const summary = await desk.helpdesk.getEntitySummary(
      POS_TERMINAL,
      await desk.as('operator'),
    );
    expect(summary.open.total).toBe(1);

    const archive: TicketQuery = { archived: true };
    for (const query of [
      {},
      { status: ['closed'] },
      { text: 'receipts' },
      { text: old.number.toLowerCase() },
      { entity: [POS_TERMINAL], type: ['incident'] },
      { view: 'mine' },
    ] as TicketQuery[]) {
      expect(await find({ ...archive, ...query }, 'developer')).toEqual([
        old.number,
      ]);
    }
    expect(await find({ ...archive, status: ['open'] })).toEqual([]);
    expect(await find({ ...archive, text: 'receipt nowhere' })).toEqual([]);
    expect(await find({ archived: false })).toEqual([open.number]);
  });

  it('hides what was hidden', async () => {
    const ticket = await archived('customer-north', {});
    const readers = [];
    for (const who of [
      'customer-north',
      'customer-south',
      'developer',
      'operator',
    ]) {
      const numbers = await find({ archived: true, text: 'receipts' }, who);
      readers.push(...(numbers.includes(ticket.number) ? [who] : []));
    }
    expect(readers).toEqual(['customer-north', 'operator']);
  });

  it.each<TicketOrder>([
    'urgency',
    'createdAt:asc',
    'createdAt:desc',
    'updatedAt',
    'dueAt',
  ])('is paged by %s, to and fro', async orderBy => {
    await insertClosed(7);
    desk.wait(YEAR + DAY);
    expect(await sweep()).toBe(7);
    const operator = await desk.as('operator');
    const page = (cursor?: string) =>
      desk.helpdesk.listTickets(
        { archived: true, orderBy, limit: 3, cursor },
        operator,
      );
    const pages = [await page()];
    for (
      let next = pages[0].pageInfo.nextCursor;
      next;
      next = pages.at(-1)!.pageInfo.nextCursor
    ) {
      pages.push(await page(next));
    }
    const numbers = pages.map(({ items }) => items.map(item => item.number));
    expect(numbers.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(new Set(numbers.flat()).size).toBe(7);
    const back = await page(pages[2].pageInfo.prevCursor);
    expect(back.items).toEqual(pages[1].items);
  });
});
