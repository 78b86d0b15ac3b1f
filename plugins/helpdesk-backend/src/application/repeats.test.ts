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
  CONSULTATION_ACTIONS,
  ConsultationAction,
  ConsultationActionInputs,
  Receipt,
  Ticket,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import { NO_TICKET } from '../domain/access/visibility';
import {
  callerFor,
  POS_TERMINAL,
  TestHelpdesk,
} from './__testUtils__/TestHelpdesk';
import { Caller, WriteOptions } from './caller/Caller';

const databases = testDatabases();
const BILLING = 'group:default/billing-admins';
const SYSADMINS = 'group:default/sysadmins';

/** What is done before a step, and the step: who does what, with which input. */
type Act<V extends TicketVerb = TicketVerb> = [
  who: string,
  verb: V,
  input: TicketVerbInputs[V],
];

const CLAIM: Act<'claim'> = ['operator', 'claim', {}];
const ESCALATE: Act<'escalate'> = ['operator', 'escalate', { reason: 'Yours' }];
const RESOLVE: Act<'resolve'> = ['operator', 'resolve', { resolution: 'Done' }];
const CLOSE: Act<'close'> = ['customer-north', 'close', {}];
const PEND: Act<'pend'> = ['operator', 'pend', { reason: 'third-party' }];

/** Each verb at the end of a story in which it can be done. */
const STORIES: { [V in TicketVerb]: [...before: Act[], step: Act<V>] } = {
  claim: [CLAIM],
  assign: [['operator', 'assign', { assignee: 'user:default/operator-2' }]],
  release: [CLAIM, ['operator', 'release', {}]],
  escalate: [ESCALATE],
  accept: [ESCALATE, ['pos-engineer', 'accept', {}]],
  return: [ESCALATE, ['pos-engineer', 'return', { reason: 'Not ours' }]],
  recall: [ESCALATE, ['operator', 'recall', {}]],
  pend: [CLAIM, PEND],
  resume: [CLAIM, PEND, ['operator', 'resume', {}]],
  resolve: [RESOLVE],
  'reject-resolution': [
    RESOLVE,
    ['customer-north', 'reject-resolution', { reason: 'No' }],
  ],
  close: [RESOLVE, CLOSE],
  reopen: [RESOLVE, CLOSE, ['customer-north', 'reopen', {}]],
};
const VERBS = Object.keys(STORIES) as TicketVerb[];

/** By what somebody loses a ticket between a request and its repetition. */
const LOSSES: Record<string, (caller: Caller, desk: TestHelpdesk) => Caller> = {
  nothing: caller => caller,
  'a policy that hides it': caller => ({ ...caller, readable: NO_TICKET }),
  'leaving all groups': ({ person, idempotencyKey }, desk) =>
    callerFor(
      { ...person, groups: [], directGroups: [], internal: false },
      { idempotencyKey },
      desk,
    ),
};

describe.each(databases.eachSupportedId())('requests repeated on %s', id => {
  let desk: TestHelpdesk;
  const key = { idempotencyKey: 'once' };

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
  });

  const file = () =>
    desk.file('customer-north', { entityRefs: [POS_TERMINAL] });

  async function callerAfter(who: string, loss: string): Promise<Caller> {
    return LOSSES[loss](await desk.as(who, key), desk);
  }

  async function act<V extends TicketVerb>(
    { number }: Ticket,
    [who, verb, input]: Act<V>,
    options: WriteOptions = {},
  ): Promise<Ticket> {
    const caller = await desk.as(who, options);
    return desk.helpdesk.perform(number, verb, input, caller);
  }

  /** What nobody who lost the ticket is to hear of. */
  async function goOn({ number }: Ticket): Promise<void> {
    await desk.helpdesk.updateTicket(
      number,
      { title: 'LATER' },
      await desk.as('customer-north'),
    );
  }

  const historyOf = async ({ number }: Ticket) =>
    (await desk.helpdesk.listEvents(number, { limit: 200 }, desk.asSystem()))
      .items.length;

  async function expectAsNow(
    repeated: Promise<Ticket>,
    caller: Caller,
    receipt: Receipt,
  ) {
    const { number } = receipt;
    const readable = await desk.store.findTicket(number, caller.readable);
    if (readable) {
      expect(await repeated).toEqual(
        await desk.helpdesk.getTicket(number, caller),
      );
    } else {
      const error = await repeated.catch(rejected => rejected);
      expect(error).toMatchObject({ name: 'AlreadyDoneError' });
      expect(error.receipt).toEqual(receipt);
    }
  }

  function receiptOf({ number, status, team, assignee }: Ticket): Receipt {
    return { number, status, team, ...(assignee && { assignee }) };
  }

  const cases = VERBS.flatMap(verb =>
    Object.keys(LOSSES).map(loss => [verb, loss] as const),
  );

  it.each(cases)('%s, after %s', async (verb, loss) => {
    const ticket = await file();
    const before = STORIES[verb].slice(0, -1) as Act[];
    const step = STORIES[verb].at(-1) as Act;
    for (const earlier of before) {
      await act(ticket, earlier);
    }
    const first = await act(ticket, step, key);
    if (verb !== 'close') {
      await goOn(ticket);
    }
    const events = await historyOf(ticket);

    const caller = await callerAfter(step[0], loss);
    await expectAsNow(
      desk.helpdesk.perform(ticket.number, verb, step[2], caller),
      caller,
      receiptOf(first),
    );
    expect(await historyOf(ticket)).toBe(events);

    const other = verb === 'claim' ? 'release' : 'claim';
    await expect(
      desk.helpdesk.perform(ticket.number, other, {}, caller),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it.each([
    ['returns', ['pos-engineer', 'return', { reason: 'Not ours' }] as Act],
    [
      'passes on',
      ['pos-engineer', 'escalate', { team: SYSADMINS, reason: 'x' }] as Act,
    ],
  ])('of a team that %s a ticket, 50 at once', async (_, step) => {
    const ticket = await file();
    await act(ticket, ESCALATE);
    const events = await historyOf(ticket);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        act(ticket, step, key).then(receiptOf, error => error.receipt),
      ),
    );
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ number: ticket.number });
    expect(answers[0].team).not.toBe('group:default/pos-support');
    expect(await historyOf(ticket)).toBe(events + 1);
  });

  it.each(Object.keys(LOSSES))('create, after %s', async loss => {
    const input = { title: 'x', description: '', entityRefs: [POS_TERMINAL] };
    const first = await desk.helpdesk.createTicket(
      input,
      await desk.as('customer-north', key),
    );
    await goOn(first);
    desk.directory.remove(POS_TERMINAL);
    const caller = {
      ...(await callerAfter('customer-north', loss)),
      mayRegister: false,
    };
    await expectAsNow(
      desk.helpdesk.createTicket(input, caller),
      caller,
      receiptOf(first),
    );
    await expect(
      desk.helpdesk.createTicket({ ...input, title: 'y' }, caller),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('a create whose author may not register', async () => {
    const caller = { ...(await desk.as('developer')), mayRegister: false };
    await expect(
      desk.helpdesk.createTicket({ title: 'x', description: '' }, caller),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it.each(Object.keys(LOSSES))('a message, after %s', async loss => {
    const { number } = await file();
    const message = { body: 'Hello', visibility: 'internal' as const };
    const first = await desk.helpdesk.addMessage(
      number,
      message,
      await desk.as('operator', key),
    );
    const caller = await callerAfter('operator', loss);
    expect(await desk.helpdesk.addMessage(number, message, caller)).toEqual(
      first,
    );
    expect(first).toMatchObject({ number, body: 'Hello' });
  });

  describe('about a consultation', () => {
    const QUESTION = { team: BILLING, question: 'Which tariff applies?' };
    const INPUTS: ConsultationActionInputs = {
      accept: {},
      answer: { answer: 'The second' },
      decline: { reason: 'Not ours' },
      cancel: {},
    };
    const steps = (['request', ...CONSULTATION_ACTIONS] as const).flatMap(
      step => Object.keys(LOSSES).map(loss => [step, loss] as const),
    );

    it.each(steps)('%s, after %s', async (step, loss) => {
      const ticket = await file();
      const asks = async (options: WriteOptions = {}) =>
        desk.helpdesk.requestConsultation(
          ticket.number,
          QUESTION,
          await desk.as('operator', options),
        );
      const asked = await asks(step === 'request' ? key : {});
      const who =
        step === 'request' || step === 'cancel' ? 'operator' : 'billing-admin';
      const again = (caller: Caller) =>
        step === 'request'
          ? desk.helpdesk.requestConsultation(ticket.number, QUESTION, caller)
          : desk.helpdesk.performOnConsultation<ConsultationAction>(
              ticket.number,
              asked.id,
              step,
              INPUTS[step],
              caller,
            );
      const { state } = await again(await desk.as(who, key));
      if (state === 'accepted' || state === 'requested') {
        await desk.helpdesk.performOnConsultation(
          ticket.number,
          asked.id,
          'answer',
          { answer: 'LATER' },
          await desk.as('billing-admin'),
        );
      }

      const caller = await callerAfter(who, loss);
      const reads =
        step !== 'decline' &&
        (await desk.store.findTicket(ticket.number, caller.readable));
      const outcome = await again(caller).then(
        ({ id: known }) => ({ id: known }),
        ({ receipt }) => ({ receipt }),
      );
      const receipt = {
        number: ticket.number,
        consultation: asked.id,
        state,
        team: BILLING,
      };
      expect(outcome).toEqual(reads ? { id: asked.id } : { receipt });
    });

    it('by somebody who is left with the public side', async () => {
      const ticket = await file();
      const ask = (caller: Caller) =>
        desk.helpdesk.requestConsultation(ticket.number, QUESTION, caller);
      const asked = await ask(await desk.as('operator', key));
      await desk.helpdesk.updateTicket(
        ticket.number,
        { watchers: ['user:default/operator'] },
        await desk.as('operator-2'),
      );
      await expect(
        ask(await callerAfter('operator', 'leaving all groups')),
      ).rejects.toMatchObject({ receipt: { consultation: asked.id } });
    });
  });

  it('after a release that kept no receipts', async () => {
    const ticket = await file();
    await act(ticket, ESCALATE);
    const step: Act = ['pos-engineer', 'return', { reason: 'Not ours' }];
    await act(ticket, step, key);
    await desk.knex('idempotency_keys').update({ receipt: null });
    await expect(act(ticket, step, key)).rejects.toMatchObject({
      receipt: { number: ticket.number },
    });
  });
});
