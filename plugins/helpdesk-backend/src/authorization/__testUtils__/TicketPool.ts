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
import { PROGRAM } from './organisation';
import { ENTITY, FORMER_TEAM, TEAM_MEMBER, WATCHER } from './roles';
import { Scene } from './scenes';
import { Send } from './startPortal';

/** How far a ticket has come. */
export type Stage =
  | 'unassigned'
  | 'assigned'
  | 'pending'
  | 'resolved'
  | 'closed'
  | 'talked about';

/** A ticket with what an operation may want of it. */
export interface PreparedTicket {
  number: string;
  tag: string;
  note: string;
  publicFile: string;
  noteFile: string;
}

/** Tickets in every stage, made when somebody needs them. */
export class TicketPool {
  readonly #send: Send;
  readonly #tickets = new Map<string, Promise<PreparedTicket>>();
  #count = 0;

  constructor(send: Send) {
    this.#send = send;
  }

  /** A ticket in a stage: the same one until it is given up. */
  take(
    scene: Scene,
    stage: Stage,
    supervised: boolean,
  ): Promise<PreparedTicket> {
    const key = JSON.stringify([scene, stage, supervised]);
    const ticket =
      this.#tickets.get(key) ?? this.#prepare(scene, stage, supervised);
    this.#tickets.set(key, ticket);
    return ticket;
  }

  /** To be called when the ticket has left its stage. */
  giveUp(scene: Scene, stage: Stage, supervised: boolean) {
    this.#tickets.delete(JSON.stringify([scene, stage, supervised]));
  }

  async #prepare(
    scene: Scene,
    stage: Stage,
    supervised: boolean,
  ): Promise<PreparedTicket> {
    const tag = `prepared-${++this.#count}`;
    const { number } = await this.#must(scene.requester, 'post', '/tickets', {
      title: `Ticket ${tag}`,
      description: 'It beeps',
      desk: scene.desk,
      confidential: scene.confidential,
      entityRefs: [ENTITY],
      tags: [tag],
    });
    const path = `/tickets/${number}`;
    await this.#must(scene.requester, 'patch', path, {
      watchers: [`user:default/${WATCHER}`],
    });
    if (scene.escalated) {
      const first = supervised ? scene.supervisor : PROGRAM;
      await this.#escalate(first, path, 'billing-admins');
      await this.#escalate(FORMER_TEAM, path, 'pos-support');
    }
    const worker = scene.escalated ? TEAM_MEMBER : scene.supervisor;
    const prepared = { number, tag, note: '', publicFile: '', noteFile: '' };
    switch (stage) {
      case 'assigned':
        await this.#must(worker, 'post', `${path}/claim`);
        break;
      case 'pending':
        await this.#must(worker, 'post', `${path}/pend`, { reason: 'change' });
        break;
      case 'closed':
      case 'resolved':
        await this.#must(worker, 'post', `${path}/resolve`, {
          resolution: 'Replaced',
        });
        if (stage === 'closed') {
          await this.#must(scene.requester, 'post', `${path}/close`);
        }
        break;
      case 'talked about':
        prepared.note = `Note of ${tag}`;
        prepared.publicFile = await this.#say(worker, path, 'public', 'Soon');
        prepared.noteFile = await this.#say(
          worker,
          path,
          'internal',
          prepared.note,
        );
        break;
      default:
    }
    return prepared;
  }

  #escalate(persona: string, path: string, team: string) {
    return this.#must(persona, 'post', `${path}/escalate`, {
      team: `group:default/${team}`,
      reason: 'Theirs',
    });
  }

  /** Sends a message with a file, and gives the file's id. */
  async #say(persona: string, path: string, visibility: string, body: string) {
    const upload = await this.#send(persona, 'post', `${path}/attachments`, {
      file: { name: 'log.txt', content: body },
    });
    const { id } = upload.body;
    const attachments = [id];
    const message = { body, visibility, attachments };
    await this.#must(persona, 'post', `${path}/messages`, message);
    return id;
  }

  async #must(
    persona: string,
    method: 'post' | 'patch',
    path: string,
    body?: object,
  ) {
    const response = await this.#send(persona, method, path, { body });
    if (!response.ok) {
      throw new Error(`${persona} ${method} ${path}: ${response.text}`);
    }
    return response.body;
  }
}
