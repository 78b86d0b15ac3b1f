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
  Consultation,
  ConsultationAction,
  ConsultationActionInputs,
  NewConsultation,
  Ticket,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { WriteOptions } from './caller/Caller';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { NoticeCode } from '../domain/effects/Notice';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();
const HOUR = 60 * 60 * 1000;

const BILLING = 'group:default/billing-admins';
const SYSADMINS = 'group:default/sysadmins';
const QUESTION = { team: BILLING, question: 'Which tariff applies?' };

describe.each(databases.eachSupportedId())('consultations on %s', id => {
  let desk: TestHelpdesk;
  let ticket: Ticket;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
    // A customer's ticket: colleagues at large may not read it.
    ticket = await desk.file('customer-north', {
      entityRefs: ['resource:default/pos-terminal-0001'],
    });
    await desk.perform('operator', ticket, 'escalate', { reason: 'Theirs' });
  });

  async function ask(
    who = 'pos-engineer',
    input: Partial<NewConsultation> = {},
    options: WriteOptions = {},
  ): Promise<Consultation> {
    return desk.helpdesk.requestConsultation(
      ticket.number,
      { ...QUESTION, ...input },
      await desk.as(who, options),
    );
  }

  async function step<A extends ConsultationAction>(
    who: string,
    { id: consultation }: Pick<Consultation, 'id'>,
    action: A,
    input: ConsultationActionInputs[A],
    options: WriteOptions = {},
  ): Promise<Consultation> {
    return desk.helpdesk.performOnConsultation(
      ticket.number,
      consultation,
      action,
      input,
      await desk.as(who, options),
    );
  }

  async function read(who: string): Promise<Ticket> {
    return desk.helpdesk.getTicket(ticket.number, await desk.as(who));
  }

  async function listed(who: string): Promise<string[]> {
    const { items } = await desk.helpdesk.listTickets(
      { view: 'consultations' },
      await desk.as(who),
    );
    return items.map(({ number }) => number);
  }

  async function states(who = 'operator') {
    const { items } = await desk.helpdesk.listConsultations(
      ticket.number,
      await desk.as(who),
    );
    return items.map(({ state }) => state);
  }

  async function history(who = 'operator') {
    const { items } = await desk.helpdesk.listEvents(
      ticket.number,
      {},
      await desk.as(who),
    );
    return items.filter(({ type }) => type.startsWith('consultation-'));
  }

  const notices = (code: NoticeCode) => desk.notices(code);

  const refusal = (name: string, part: string) => ({
    name,
    message: expect.stringContaining(part),
  });

  it('run from the question to the answer while the ticket stays', async () => {
    const dueAt = new Date(desk.time.getTime() + HOUR).toISOString();
    const asked = await ask('pos-engineer', { dueAt, blocking: true });
    expect(asked).toMatchObject({
      ...QUESTION,
      state: 'requested',
      blocking: true,
      dueAt,
      requestedBy: 'user:default/pos-engineer',
      requestedAt: desk.time.toISOString(),
      allowedActions: ['cancel'],
    });
    expect((await read('operator')).openConsultations).toEqual([
      { team: BILLING, state: 'requested', blocking: true, dueAt },
    ]);
    expect(await listed('billing-admin')).toEqual([ticket.number]);

    const accepted = await step('billing-admin', asked, 'accept', {});
    expect(accepted).toMatchObject({
      state: 'accepted',
      acceptedBy: 'user:default/billing-admin',
      allowedActions: ['answer', 'decline'],
    });
    const answered = await step('billing-admin', asked, 'answer', {
      answer: 'The second one',
    });
    expect(answered).toMatchObject({
      state: 'answered',
      answer: 'The second one',
      endedBy: 'user:default/billing-admin',
      allowedActions: [],
    });
    expect(await read('operator')).toMatchObject({
      team: 'group:default/pos-support',
      supervisor: 'user:default/operator',
      openConsultations: [],
    });
    expect(await listed('billing-admin')).toEqual([]);
    expect(
      (await history()).map(({ type, changes }) => [type, changes]),
    ).toEqual([
      [
        'consultation-requested',
        {
          consultation: {
            to: {
              id: asked.id,
              ...QUESTION,
              state: 'requested',
              blocking: true,
              dueAt,
            },
          },
        },
      ],
      [
        'consultation-accepted',
        {
          consultation: {
            from: { id: asked.id, team: BILLING, state: 'requested' },
            to: { id: asked.id, team: BILLING, state: 'accepted' },
          },
        },
      ],
      [
        'consultation-answered',
        {
          consultation: {
            from: { id: asked.id, team: BILLING, state: 'accepted' },
            to: {
              id: asked.id,
              team: BILLING,
              state: 'answered',
              answer: 'The second one',
            },
          },
        },
      ],
    ]);
  });

  it('go on side by side, and an answer accepts by itself', async () => {
    const [billing, sysadmins] = [
      await ask(),
      await ask('operator', { team: SYSADMINS }),
    ];
    await step('sysadmin', sysadmins, 'answer', { answer: 'Restart it' });
    await step('billing-admin', billing, 'decline', { reason: 'Not ours' });
    const { items } = await desk.helpdesk.listConsultations(
      ticket.number,
      await desk.as('support-lead'),
    );
    expect(items).toMatchObject([
      { team: BILLING, state: 'declined', reason: 'Not ours' },
      {
        team: SYSADMINS,
        state: 'answered',
        acceptedBy: 'user:default/sysadmin',
        acceptedAt: desk.time.toISOString(),
      },
    ]);
  });

  it('let their team read and write notes, and no more', async () => {
    await expect(read('billing-admin')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await ask();
    const shown = await read('billing-admin');
    expect(shown.allowedActions).toEqual(['note']);
    expect(shown.routing).toBeDefined();
    const specialist = await desk.as('billing-admin');
    await desk.helpdesk.addMessage(
      ticket.number,
      { body: 'Hm', visibility: 'internal' },
      specialist,
    );
    for (const attempt of [
      () =>
        desk.helpdesk.addMessage(
          ticket.number,
          { body: 'Hello', visibility: 'public' },
          specialist,
        ),
      () =>
        desk.helpdesk.updateTicket(ticket.number, { title: 'x' }, specialist),
      () => desk.perform('billing-admin', ticket, 'claim'),
      () => ask('billing-admin', { team: SYSADMINS }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    }
  });

  it('give somebody who takes part no more to say than before', async () => {
    const own = await desk.file('billing-admin', {});
    await desk.perform('operator', own, 'escalate', {
      team: SYSADMINS,
      reason: 'Theirs',
    });
    const specialist = await desk.as('billing-admin');
    await desk.helpdesk.requestConsultation(
      own.number,
      QUESTION,
      await desk.as('operator'),
    );
    await expect(
      desk.helpdesk.updateTicket(own.number, { impact: 'high' }, specialist),
    ).rejects.toMatchObject(refusal('NotAllowedError', 'impact'));

    await desk.helpdesk.updateTicket(
      own.number,
      { watchers: ['user:default/software-engineer'] },
      await desk.as('operator'),
    );
    await desk.helpdesk.requestConsultation(
      own.number,
      { ...QUESTION, team: 'group:default/special-software-support' },
      await desk.as('operator'),
    );
    const reply = await desk.helpdesk.addMessage(
      own.number,
      { body: 'I have it too', visibility: 'public' },
      await desk.as('software-engineer'),
    );
    expect(reply.side).toBe('participant');
  });

  it.each([
    ['declined', 'billing-admin', 'decline', { reason: 'Not ours' }],
    ['cancelled', 'operator', 'cancel', { reason: 'Found it' }],
  ] as const)('take access away once %s', async (state, who, action, input) => {
    const asked = await ask();
    await step(who, asked, action, input);
    expect(await states()).toEqual([state]);
    expect(await listed('billing-admin')).toEqual([]);
    await expect(read('billing-admin')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect((await history()).at(-1)).toMatchObject({ reason: input.reason });
  });

  it('keep access once answered, and through a move of the ticket', async () => {
    const asked = await ask();
    await step('billing-admin', asked, 'answer', { answer: 'The second' });
    await ask('pos-engineer', { team: SYSADMINS });
    await desk.perform('pos-engineer', ticket, 'return', {
      reason: 'Not ours',
    });
    expect(await states()).toEqual(['answered', 'requested']);
    expect((await read('billing-admin')).number).toBe(ticket.number);
    expect(await listed('sysadmin')).toEqual([ticket.number]);
  });

  describe('are refused', () => {
    it.each([
      [
        'to who takes part',
        'customer-north',
        { team: 'group:default/nobody' },
        'NotAllowedError',
        'not ask',
      ],
      [
        'for no group',
        'operator',
        { team: 'user:default/a' },
        'InputError',
        'team',
      ],
      [
        'for an unknown group',
        'operator',
        { team: 'group:default/nobody' },
        'InputError',
        'team',
      ],
      [
        'for a customer',
        'operator',
        { team: 'group:default/retail-south' },
        'InputError',
        'team',
      ],
      [
        'for a part of the customer whose ticket it is',
        'operator',
        { team: 'group:default/retail-north-tills' },
        'InputError',
        'team',
      ],
      [
        'for a group whose people are all in teams below it',
        'operator',
        { team: 'group:default/second-line' },
        'ConflictError',
        'group:default/pos-support',
      ],
      [
        'for the team that holds it',
        'operator',
        { team: 'group:default/pos-support' },
        'InputError',
        'team',
      ],
      [
        'without a question',
        'operator',
        { question: ' ' },
        'InputError',
        'question',
      ],
      [
        'for the past',
        'operator',
        { dueAt: '2026-03-02T09:00:00.000Z' },
        'InputError',
        'dueAt',
      ],
    ])('%s', async (_, who, input, name, part) => {
      desk.directory.put(
        makeEntity('group:default/retail-north-tills', {
          parent: 'group:default/retail-north',
        }),
      );
      await expect(ask(who, input)).rejects.toMatchObject(refusal(name, part));
      expect(await states()).toEqual([]);
    });

    it('while the catalog is silent', async () => {
      const caller = await desk.as('operator');
      desk.directory.fail();
      await expect(
        desk.helpdesk.requestConsultation(ticket.number, QUESTION, caller),
      ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
    });

    it('on a ticket that is closed or confidential', async () => {
      await desk.helpdesk.updateTicket(
        ticket.number,
        { confidential: true },
        await desk.as('pos-engineer'),
      );
      await expect(ask()).rejects.toMatchObject(
        refusal('ConflictError', 'confidential'),
      );
      await desk.helpdesk.updateTicket(
        ticket.number,
        { confidential: false },
        await desk.as('pos-engineer'),
      );
      await desk.perform('pos-engineer', ticket, 'resolve', {
        resolution: 'x',
      });
      await desk.perform('operator', ticket, 'close');
      await expect(ask()).rejects.toMatchObject(
        refusal('ConflictError', 'closed'),
      );
    });

    it('beyond what a ticket can hold', async () => {
      for (let count = 0; count < 50; count++) {
        await ask();
      }
      await expect(ask()).rejects.toMatchObject(refusal('ConflictError', '50'));
    });
  });

  it('are advanced only by those whose step it is', async () => {
    const asked = await ask();
    await ask('operator', { team: SYSADMINS });
    for (const [who, action] of [
      ['pos-engineer', 'accept'],
      ['operator', 'answer'],
      ['sysadmin', 'answer'],
      ['sysadmin', 'cancel'],
      ['operator-2', 'cancel'],
      ['customer-north', 'accept'],
    ] as const) {
      await expect(
        step(who, asked, action, { answer: 'x' }),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
    }
    await expect(
      step('billing-admin', { id: 'none' }, 'accept', {}),
    ).rejects.toMatchObject(refusal('NotFoundError', 'none'));
    await step('billing-admin', asked, 'accept', {});
    await expect(
      step('billing-admin', asked, 'accept', {}),
    ).rejects.toMatchObject(refusal('ConflictError', 'accepted'));
    await step('support-lead', asked, 'cancel', {});
    expect(await states()).toEqual(['cancelled', 'requested']);
  });

  it('take effect once per key, and not on a version that is past', async () => {
    const first = await ask('operator', {}, { idempotencyKey: 'a' });
    expect(await ask('operator', {}, { idempotencyKey: 'a' })).toEqual(first);
    await expect(
      ask('operator', { question: 'Another?' }, { idempotencyKey: 'a' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(ask('operator', {}, { ifVersion: 1 })).rejects.toMatchObject({
      name: 'PreconditionFailedError',
    });
    const decline = () =>
      step(
        'billing-admin',
        first,
        'decline',
        { reason: 'Not ours' },
        {
          idempotencyKey: 'd',
        },
      );
    expect(await decline()).toMatchObject({ id: first.id, state: 'declined' });
    await expect(decline()).rejects.toMatchObject({
      name: 'AlreadyDoneError',
      receipt: { consultation: first.id, state: 'declined' },
    });
    expect(await states()).toEqual(['declined']);
  });

  describe('that block', () => {
    const resolve = (overrideReason?: string) =>
      desk.perform('pos-engineer', ticket, 'resolve', {
        resolution: 'Replaced',
        overrideReason,
      });

    it('keep the ticket from being resolved until they are answered', async () => {
      const asked = await ask('pos-engineer', { blocking: true });
      await ask('pos-engineer', { team: SYSADMINS });
      await expect(resolve()).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(/overrideReason.*billing-admins$/),
      });
      await step('billing-admin', asked, 'answer', { answer: 'The second' });
      expect((await resolve()).status).toBe('resolved');
      expect(await states()).toEqual(['answered', 'requested']);
    });

    it('can be passed over for a reason, and end when it is closed', async () => {
      await ask('pos-engineer', { blocking: true });
      await resolve('They are on leave');
      expect(await states()).toEqual(['requested']);
      const { items } = await desk.helpdesk.listEvents(
        ticket.number,
        {},
        await desk.as('operator'),
      );
      expect(items.at(-1)).toMatchObject({
        type: 'resolved',
        reason: 'They are on leave',
      });
      await desk.perform('operator', ticket, 'close');
      expect(await states()).toEqual(['cancelled']);
      expect((await history()).at(-1)).toMatchObject({
        type: 'consultation-cancelled',
        actor: 'system',
        explanation: { code: 'ticket-closed', params: {} },
      });
    });
  });

  it('end, and give nothing to read, when the ticket becomes confidential', async () => {
    const answered = await ask('operator', { team: SYSADMINS });
    await step('sysadmin', answered, 'answer', { answer: 'Restart it' });
    await ask();
    await desk.helpdesk.updateTicket(
      ticket.number,
      { confidential: true },
      await desk.as('operator'),
    );
    expect(await states()).toEqual(['answered', 'cancelled']);
    expect((await history()).at(-1)).toMatchObject({
      actor: 'system',
      explanation: { code: 'ticket-confidential', params: {} },
    });
    for (const who of ['sysadmin', 'billing-admin']) {
      await expect(read(who)).rejects.toMatchObject({ name: 'NotFoundError' });
    }
    const told = (await desk.delivered()).filter(({ title }) =>
      title?.endsWith('has no question for your team any more'),
    );
    expect(told).toEqual([
      expect.objectContaining({ to: ['user:default/billing-admin'] }),
    ]);
    expect(JSON.stringify(told)).not.toContain(ticket.title);
  });

  it('are seen by staff alone', async () => {
    await ask();
    const caller = await desk.as('customer-north');
    await expect(
      desk.helpdesk.listConsultations(ticket.number, caller),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(await read('customer-north')).not.toHaveProperty(
      'openConsultations',
    );
    expect(await history('customer-north')).toEqual([]);
  });

  it('are told to who is asked, and then to who waits for the answer', async () => {
    const asked = await ask();
    await step('billing-admin', asked, 'accept', {});
    expect(await notices('consultation-requested')).toMatchObject([
      { to: [BILLING] },
    ]);
    expect(await notices('consultation-accepted')).toMatchObject([
      {
        to: [
          'user:default/pos-engineer',
          'group:default/pos-support',
          'user:default/operator',
        ],
      },
    ]);
    const signals = (await desk.delivered()).filter(({ signal }) => signal);
    expect(signals.at(-1)?.to).toContain('user:default/billing-admin');
  });

  it('are not told to an asker whose team has lost the ticket', async () => {
    const asked = await ask();
    await desk.perform('operator', ticket, 'recall');
    await step('billing-admin', asked, 'answer', { answer: 'The second' });
    expect(await notices('consultation-answered')).toMatchObject([
      { to: ['user:default/operator'] },
    ]);
  });

  it('are told of once when they are overdue', async () => {
    const dueAt = new Date(desk.time.getTime() + HOUR).toISOString();
    await ask('pos-engineer', { dueAt });
    const answered = await ask('operator', { team: SYSADMINS, dueAt });
    await step('sysadmin', answered, 'answer', { answer: 'Restart it' });
    const tell = async () => {
      const due = await desk.store.listOverdueConsultations(desk.time, {
        limit: 10,
      });
      for (const { number } of due) {
        await desk.helpdesk.tellOverdueConsultations(number, desk.asSystem());
      }
      return due.map(({ number }) => number);
    };
    expect(await tell()).toEqual([]);
    desk.wait(HOUR);
    expect(await tell()).toEqual([ticket.number]);
    expect(await tell()).toEqual([]);
    await desk.helpdesk.tellOverdueConsultations(
      ticket.number,
      desk.asSystem(),
    );
    expect(await notices('consultation-overdue')).toMatchObject([
      { to: ['user:default/pos-engineer', BILLING] },
    ]);
    expect((await history()).at(-1)).toMatchObject({
      type: 'consultation-overdue',
      actor: 'system',
      explanation: { code: 'answer-overdue', params: { dueAt } },
    });
  });
});
