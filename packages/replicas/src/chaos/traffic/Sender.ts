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

import { setTimeout as delay } from 'node:timers/promises';
import { Answer, send } from '../../portal/request';
import { Ledger } from '../ledger/Ledger';
import { Random } from '../Random';
import { Balancer } from './Balancer';
import { Write } from './kinds';

const MOST_ATTEMPTS = 6;
const PAUSE_MILLISECONDS = 200;

/** How many of those who might try again do not. */
const GIVE_UP = 0.3;

/** Parts of a ticket, a message or an error. */
export interface AnswerBody {
  number?: string;
  id?: string;
  error?: { message: string };
}

/** What came of a write, and can be read. */
type Outcome<T> = Pick<Answer<T>, 'status' | 'body'>;

/**
 * Sends writes as people do: what fails is sent again, to whoever is there, or
 * given up without knowing what became of it. Only what has an idempotency key
 * can be sent again.
 */
export class Sender {
  readonly #balancer: Balancer;
  readonly #ledger: Ledger;
  readonly #random: Random;
  readonly #tokens: ReadonlyMap<string, string>;

  constructor(options: {
    balancer: Balancer;
    ledger: Ledger;
    random: Random;
    /** By persona. */
    tokens: ReadonlyMap<string, string>;
  }) {
    this.#balancer = options.balancer;
    this.#ledger = options.ledger;
    this.#random = options.random;
    this.#tokens = options.tokens;
  }

  /** The answer, unless it was given up. */
  async send<T extends AnswerBody>(
    operation: string,
    write: Write,
  ): Promise<Outcome<T> | undefined> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const answer = await this.#try<T>(operation, attempt, write);
      if (answer && answer.status < 500) {
        return answer;
      }
      if (!isKeyed(write) || this.#random.chance(GIVE_UP)) {
        return undefined;
      }
      await delay(PAUSE_MILLISECONDS);
    }
    return undefined;
  }

  async #try<T extends AnswerBody>(
    operation: string,
    attempt: number,
    { kind, persona, method, path, body, ifMatch }: Write,
  ): Promise<Outcome<T> | undefined> {
    const replica = await this.#balancer.next();
    if (!replica) {
      return undefined;
    }
    const keyed = isKeyed({ method });
    this.#ledger.write({
      line: 'sent',
      ...{ operation, kind, persona, keyed, attempt },
      replica: replica.name,
    });
    try {
      const response = await send(`${replica.url}/api/helpdesk${path}`, {
        method,
        body,
        token: this.#tokens.get(persona)!,
        headers: {
          ...(keyed && { 'Idempotency-Key': operation }),
          ...(ifMatch && { 'If-Match': `"${ifMatch}"` }),
        },
      });
      const { status } = response;
      const text = await response.text();
      const answer = parse<T>(text);
      this.#ledger.write({
        line: 'answered',
        ...{ operation, attempt, status },
        result: answer?.number ?? answer?.id,
        message: answer ? answer.error?.message : text,
      });
      return answer && { status, body: answer };
    } catch (error) {
      const why = String((error as { cause?: unknown }).cause ?? error);
      this.#ledger.write({ line: 'unanswered', operation, attempt, why });
      return undefined;
    }
  }
}

/** Nothing if it is not JSON, as a page of an error's is not. */
function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The API takes a key for everything but edits. */
function isKeyed({ method }: Pick<Write, 'method'>): boolean {
  return method === 'POST';
}
