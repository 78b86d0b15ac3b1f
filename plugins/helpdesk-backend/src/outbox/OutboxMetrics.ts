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
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import { OutboxStore } from '../store/OutboxStore';

/** For how long figures are used again, in milliseconds. */
const MEASURED_FOR = 1_000;

/**
 * What operators watch of the outbox, by sink. The counters are of this
 * process; the rest is read from the database when somebody measures, and the
 * same on every replica.
 */
export class OutboxMetrics {
  readonly #delivered: MetricsServiceCounter;
  readonly #retried: MetricsServiceCounter;
  readonly #givenUp: MetricsServiceCounter;

  constructor(options: {
    metrics: MetricsService;
    store: Pick<OutboxStore, 'measure'>;
    sinks: readonly string[];
    now: () => Date;
  }) {
    const { metrics, store, sinks, now } = options;
    this.#delivered = metrics.createCounter('helpdesk.outbox.delivered', {
      description: 'Side effects that have left',
    });
    this.#retried = metrics.createCounter('helpdesk.outbox.retried', {
      description: 'Failed deliveries that are to be tried again',
    });
    this.#givenUp = metrics.createCounter('helpdesk.outbox.given_up', {
      description: 'Side effects that were given up',
    });

    // One scrape asks each gauge; the database is asked once.
    let measured:
      | undefined
      | { at: number; figures: ReturnType<typeof store.measure> };
    const measure = () => {
      const at = now().getTime();
      if (!measured || at - measured.at >= MEASURED_FOR) {
        measured = { at, figures: store.measure() };
      }
      return measured.figures;
    };
    const gauge = (
      name: string,
      description: string,
      unit: string | undefined,
      read: (figures?: {
        pending: number;
        dead: number;
        oldest?: Date;
      }) => number,
    ) =>
      metrics
        .createObservableGauge(`helpdesk.outbox.${name}`, { description, unit })
        .addCallback(async result => {
          const figures = await measure();
          for (const sink of sinks) {
            result.observe(read(figures[sink]), { sink });
          }
        });
    gauge(
      'pending',
      'Side effects that have yet to leave',
      undefined,
      figures => figures?.pending ?? 0,
    );
    gauge(
      'oldest_age',
      'How long the oldest of them has been waiting',
      's',
      figures =>
        figures?.oldest
          ? (now().getTime() - figures.oldest.getTime()) / 1000
          : 0,
    );
    gauge(
      'dead',
      'Side effects that were given up and not sent again',
      undefined,
      figures => figures?.dead ?? 0,
    );
  }

  delivered(sink: string): void {
    this.#delivered.add(1, { sink });
  }

  retried(sink: string): void {
    this.#retried.add(1, { sink });
  }

  givenUp(sink: string): void {
    this.#givenUp.add(1, { sink });
  }
}
