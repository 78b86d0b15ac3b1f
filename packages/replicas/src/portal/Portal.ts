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

import { join } from 'node:path';
import { Answer, request, Sending } from './request';
import { freePort } from './freePort';
import { Replica } from './Replica';
import { signIn } from './signIn';

/** A few people send here what many would. */
const HELPDESK = {
  limits: { people: { tickets: 'unlimited', changes: 'unlimited' } },
};

/** The demo portal in several processes that take requests in turn. */
export class Portal {
  readonly replicas: readonly Replica[];
  readonly #tokens = new Map<string, Promise<string>>();
  #turn = 0;

  private constructor(replicas: Replica[]) {
    this.replicas = replicas;
  }

  /** Starts a portal on an empty database. */
  static async start(options: {
    replicas: number;
    /** Of all of them; see `Replica`. */
    config: Record<string, object>;
    /** For the logs. */
    folder: string;
  }): Promise<Portal> {
    const replicas = await Promise.all(
      Array.from(
        { length: options.replicas },
        async (_, index) =>
          new Replica({
            name: `replica-${index + 1}`,
            port: await freePort(),
            config: { helpdesk: HELPDESK, ...options.config },
            log: join(options.folder, `replica-${index + 1}.log`),
          }),
      ),
    );
    // Other plugins' migrations are not safe on an empty database.
    for (const replica of replicas) {
      await replica.start();
    }
    return new Portal(replicas);
  }

  /** Sends a request as one of the demo's personas to whose turn it is. */
  async send<T>(
    persona: string,
    method: string,
    path: string,
    sending: Sending = {},
  ): Promise<Answer<T>> {
    const { url } = this.replicas[this.#turn++ % this.replicas.length];
    const token = this.#tokens.get(persona) ?? signIn(url, persona);
    this.#tokens.set(persona, token);
    return request<T>(`${url}/api/helpdesk${path}`, {
      ...sending,
      method,
      token: await token,
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.replicas.map(replica => replica.kill()));
  }
}
