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

import { mockServices } from '@backstage/backend-test-utils';
import { MetricsServiceObservableCallback } from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { setImmediate } from 'node:timers/promises';
import { DatabaseTicketStore } from '../store/DatabaseTicketStore';
import { OutboxEntry } from '../store/OutboxStore';
import { testDatabases } from '../store/__testUtils__/databases';
import { OpenStore, openStore } from '../store/__testUtils__/openStore';
import { aTicketDraft } from '../store/__testUtils__/ticketDraft';
import { OutboxRelay } from './OutboxRelay';
import { OutboxSink } from './OutboxSink';
import { MAX_ATTEMPTS, retryDelay } from './retryDelay';

const databases = testDatabases();

/** A sink that answers nothing until it is told to. */
class StuckSink implements OutboxSink {
  answer = () => {};
  readonly asked: Promise<void>;
  readonly #answered: Promise<void>;
  #ask = () => {};

  constructor(readonly name: string) {
    this.asked = new Promise(resolve => {
      this.#ask = resolve;
    });
    this.#answered = new Promise(resolve => {
      this.answer = resolve;
    });
  }

  deliver(): Promise<void> {
    this.#ask();
    return this.#answered;
  }
}

/** A sink that keeps what it got and can be told to fail. */
class RecordingSink implements OutboxSink {
  readonly delivered: number[] = [];
  attempts = 0;
  failing = false;
  /** What else happens while an entry is delivered. */
  meanwhile = () => {};

  constructor(readonly name: string) {}

  async deliver({ version }: OutboxEntry): Promise<void> {
    this.attempts += 1;
    this.meanwhile();
    if (this.failing) {
      throw new Error('out of order');
    }
    this.delivered.push(version);
  }
}

async function untilDelivered(sink: RecordingSink, count: number) {
  const end = Date.now() + 10_000;
  while (sink.delivered.length < count) {
    expect(Date.now()).toBeLessThan(end);
    await setImmediate();
  }
}

describe.each(databases.eachSupportedId())('OutboxRelay on %s', id => {
  let opened: OpenStore;
  let time: Date;
  /** What was counted, by counter and sink. */
  let counted: Record<string, Record<string, number>>;
  const first = () => new RecordingSink('first');

  beforeEach(async () => {
    counted = {};
    opened = await openStore(databases, id);
    time = new Date('2026-03-02T09:00:00.000Z');
  });

  /** Effects of one ticket, told apart by their versions from 1. */
  async function enqueue(sink: string, count: number, store = opened.store) {
    await store.transaction(async tx => {
      const { id: ticketId } = await tx.insertTicket(
        aTicketDraft({ createdAt: time, updatedAt: time }),
      );
      await tx.enqueue(
        Array.from({ length: count }, (_, index) => ({
          sink,
          ticketId,
          version: index + 1,
          payload: {},
        })),
      );
    });
  }

  const gauges: Record<string, MetricsServiceObservableCallback> = {};

  const metrics = metricsServiceMock.mock({
    createCounter: name => ({
      add: (value, attributes) => {
        const sink = String(attributes?.sink);
        counted[name] ??= {};
        counted[name][sink] = (counted[name][sink] ?? 0) + value;
      },
    }),
    createObservableGauge: name => ({
      addCallback: callback => {
        gauges[name] = callback as MetricsServiceObservableCallback;
      },
      removeCallback: () => {},
    }),
  });

  /** What somebody who measures now gets to know. */
  async function measure() {
    const measured: Record<string, Record<string, number>> = {};
    for (const [name, callback] of Object.entries(gauges)) {
      measured[name] = {};
      await callback({
        observe: (value, attributes) => {
          measured[name][String(attributes?.sink)] = value;
        },
      });
    }
    return measured;
  }

  const relayTo = (...sinks: OutboxSink[]) =>
    new OutboxRelay({
      store: opened.outbox,
      sinks,
      metrics,
      logger: mockServices.logger.mock(),
      now: () => time,
    });

  /** Lets a relay do all that is due now, and stops it. */
  async function drain(...sinks: OutboxSink[]) {
    const relay = relayTo(...sinks);
    await relay.drain();
    await relay.stop();
  }

  it('delivers in order, more than one batch, and forgets what it delivered', async () => {
    const sink = first();
    await enqueue('first', 120);
    await drain(sink);
    expect(sink.delivered).toEqual(
      Array.from({ length: 120 }, (_, i) => i + 1),
    );
    expect(await opened.knex('outbox').select()).toEqual([]);
  });

  it('keeps one failing sink from the others, and tries it again later', async () => {
    const broken = first();
    broken.failing = true;
    const sound = new RecordingSink('second');
    await enqueue('first', 1);
    await enqueue('second', 2);

    await drain(broken, sound);
    expect(sound.delivered).toEqual([1, 2]);
    expect(broken.attempts).toBe(1);

    broken.failing = false;
    await drain(broken);
    expect(broken.attempts).toBe(1);
    time = new Date(time.getTime() + retryDelay(1));
    await drain(broken);
    expect(broken.delivered).toEqual([1]);
  });

  it('keeps a sink that never answers from the others, and from who kicks it', async () => {
    const stuck = new StuckSink('first');
    const sound = new RecordingSink('second');
    const relay = relayTo(stuck, sound);
    try {
      await enqueue('first', 3);
      await enqueue('second', 120);
      void relay.drain();
      await stuck.asked;
      void relay.drain();
      await untilDelivered(sound, 120);
      expect(sound.delivered).toEqual(
        Array.from({ length: 120 }, (_, i) => i + 1),
      );
    } finally {
      stuck.answer();
      await relay.stop();
    }
  });

  it('counts what leaves, what is tried again and what is given up, by sink', async () => {
    const sink = first();
    await enqueue('first', 1);
    await drain(sink);
    sink.failing = true;
    await enqueue('first', 1);
    for (let round = 0; round < MAX_ATTEMPTS; round++) {
      await drain(sink);
      time = new Date(time.getTime() + retryDelay(MAX_ATTEMPTS));
    }
    expect(counted).toEqual({
      'helpdesk.outbox.delivered': { first: 1 },
      'helpdesk.outbox.retried': { first: MAX_ATTEMPTS - 1 },
      'helpdesk.outbox.given_up': { first: 1 },
    });
  });

  it('measures what waits, since when, and what was given up', async () => {
    await enqueue('first', 3);
    await opened.knex('outbox').where('version', 1).update({ dead_at: time });
    await opened
      .knex('outbox')
      .where('version', 2)
      .update({ created_at: new Date(time.getTime() - 90_000) });
    const relay = relayTo(first(), new RecordingSink('second'));
    await relay.stop();
    const asked = jest.spyOn(opened.outbox, 'measure');
    expect(await measure()).toEqual({
      'helpdesk.outbox.pending': { first: 2, second: 0 },
      'helpdesk.outbox.oldest_age': { first: 90, second: 0 },
      'helpdesk.outbox.dead': { first: 1, second: 0 },
    });
    expect(asked).toHaveBeenCalledTimes(1);
    time = new Date(time.getTime() + 1_000);
    await measure();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('gives up in the end, and keeps what it gave up', async () => {
    const broken = first();
    broken.failing = true;
    await enqueue('first', 1);
    for (let round = 0; round < MAX_ATTEMPTS + 3; round++) {
      await drain(broken);
      time = new Date(time.getTime() + retryDelay(MAX_ATTEMPTS));
    }
    expect(broken.attempts).toBe(MAX_ATTEMPTS);
    const [buried] = await opened.knex('outbox').select();
    expect(buried).toMatchObject({
      last_error: expect.stringContaining('out of order'),
    });
    expect(buried.dead_at).not.toBeNull();
  });

  it('leaves to others at once what it has not tried when it is stopped', async () => {
    const [stopped, other] = [first(), first()];
    await enqueue('first', 3);
    const relay = relayTo(stopped);
    stopped.meanwhile = () => relay.stop();
    await relay.drain();
    expect(stopped.delivered).toEqual([1]);
    await drain(other);
    expect(other.delivered).toEqual([2, 3]);
  });

  it('delivers nothing any more that another relay may have by now', async () => {
    const [slow, other] = [first(), first()];
    await enqueue('first', 3);
    slow.meanwhile = () => {
      time = new Date(time.getTime() + 60_000);
    };
    await drain(slow);
    expect(slow.delivered).toEqual([1]);
    await drain(other);
    expect(other.delivered).toEqual([2, 3]);
  });

  it('delivers once each with two relays at a time', async () => {
    const [one, other] = [first(), first()];
    await enqueue('first', 200);
    await Promise.all([drain(one), drain(other)]);
    expect(
      [...one.delivered, ...other.delivered].sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  });

  describe('what its own process stores', () => {
    /** A store whose effects a relay carries. */
    const storeBeside = (carrier: OutboxRelay) =>
      new DatabaseTicketStore({
        knex: opened.knex,
        numberPrefix: 'HD',
        desks: [],
        carrier,
      });

    const waiting = () =>
      opened.knex('outbox').where('next_attempt_at', '<=', time).select();

    it('leaves at once, without being claimed', async () => {
      const sink = first();
      const claim = jest.spyOn(opened.outbox, 'claim');
      const relay = relayTo(sink);
      await enqueue('first', 3, storeBeside(relay));
      await untilDelivered(sink, 3);
      await relay.stop();
      expect(sink.delivered).toEqual([1, 2, 3]);
      expect(claim).not.toHaveBeenCalled();
      expect(await opened.knex('outbox').select()).toEqual([]);
    });

    it('leaves at once when a claim has just missed it', async () => {
      const sink = first();
      const relay = relayTo(sink);
      jest.spyOn(opened.outbox, 'claim').mockResolvedValueOnce([]);
      await storeBeside(relay).transaction(async tx => {
        const { id: ticketId } = await tx.insertTicket(aTicketDraft());
        const claimed = relay.drain();
        await tx.enqueue([
          { sink: 'first', ticketId, version: 1, payload: {} },
        ]);
        await claimed;
      });
      await untilDelivered(sink, 1);
      await relay.stop();
      expect(sink.delivered).toEqual([1]);
    });

    it('does not leave before what is older and being claimed', async () => {
      const sink = first();
      await enqueue('first', 2);
      const relay = relayTo(sink);
      const store = storeBeside(relay);
      const { claim } = opened.outbox;
      jest
        .spyOn(opened.outbox, 'claim')
        .mockImplementationOnce(async options => {
          const claimed = await claim.call(opened.outbox, options);
          await store.transaction(async tx => {
            const { id: ticketId } = await tx.insertTicket(aTicketDraft());
            await tx.enqueue([
              { sink: 'first', ticketId, version: 3, payload: {} },
            ]);
          });
          return claimed;
        });
      await relay.drain();
      await untilDelivered(sink, 3);
      await relay.stop();
      expect(sink.delivered).toEqual([1, 2, 3]);
    });

    it('does not leave when its transaction fails', async () => {
      const sink = first();
      const relay = relayTo(sink);
      const failing = storeBeside(relay).transaction(async tx => {
        const { id: ticketId } = await tx.insertTicket(aTicketDraft());
        await tx.enqueue([
          { sink: 'first', ticketId, version: 1, payload: {} },
        ]);
        throw new Error('changed its mind');
      });
      await expect(failing).rejects.toThrow('changed its mind');
      await relay.drain();
      await relay.stop();
      expect(sink.attempts).toBe(0);
    });

    it('is left to others by a relay that is stopped, before and after', async () => {
      const [stuck, other] = [new StuckSink('first'), first()];
      const relay = relayTo(stuck);
      await enqueue('first', 3, storeBeside(relay));
      await stuck.asked;
      const stopped = relay.stop();
      stuck.answer();
      await stopped;
      await enqueue('first', 1, storeBeside(relay));
      expect(await waiting()).toMatchObject([
        { version: 2, attempts: 0 },
        { version: 3, attempts: 0 },
        { version: 1, attempts: 0 },
      ]);
      await drain(other);
      expect(other.delivered).toEqual([2, 3, 1]);
    });

    it('is tried by another relay when its own has not come to it in time', async () => {
      const [stuck, other] = [new StuckSink('first'), first()];
      const relay = relayTo(stuck);
      const deliver = jest.spyOn(stuck, 'deliver');
      await enqueue('first', 2, storeBeside(relay));
      await stuck.asked;
      await drain(other);
      expect(other.delivered).toEqual([]);

      time = new Date(time.getTime() + 60_000);
      await drain(other);
      expect(other.delivered).toEqual([1, 2]);
      stuck.answer();
      await relay.stop();
      expect(deliver).toHaveBeenCalledTimes(1);
    });

    it('uses up no attempt while it waits for others that fail', async () => {
      const slow = first();
      slow.failing = true;
      slow.meanwhile = () => {
        time = new Date(time.getTime() + 30_000);
      };
      const relay = relayTo(slow);
      await enqueue('first', 10, storeBeside(relay));
      await relay.drain();
      await relay.stop();
      const rows = await opened.knex('outbox').select('attempts');
      const usedUp = rows.reduce((sum, { attempts }) => sum + attempts, 0);
      expect(slow.attempts).toBeGreaterThan(0);
      expect(usedUp).toBe(slow.attempts);
    });

    it('waits in the outbox while too much is in hand, and keeps its order', async () => {
      const sink = first();
      const relay = relayTo(sink);
      const store = storeBeside(relay);
      const versions = Array.from({ length: 250 }, (_, index) => index + 1);
      let ticketId = 0;
      const storeOne = (version: number) =>
        store.transaction(tx =>
          tx.enqueue([{ sink: 'first', ticketId, version, payload: {} }]),
        );
      await store.transaction(async tx => {
        ({ id: ticketId } = await tx.insertTicket(aTicketDraft()));
      });
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      const deliver = sink.deliver.bind(sink);
      sink.deliver = async entry => {
        await held;
        await deliver(entry);
      };
      for (const version of versions) {
        await storeOne(version);
      }
      expect((await waiting()).length).toBe(49);
      release();
      await untilDelivered(sink, 250);
      await relay.stop();
      expect(sink.delivered).toEqual(versions);
    });
  });
});

describe('retryDelay', () => {
  it.each([
    [1, 2_000],
    [2, 4_000],
    [5, 32_000],
    [20, 900_000],
  ])('after %i attempts is %i ms', (attempts, delay) => {
    expect(retryDelay(attempts)).toBe(delay);
  });
});
