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
import {
  ENTITY,
  FORMER_TEAM,
  SPECIALISTS,
  TEAM_MEMBER,
  WATCHER,
} from './roles';
import { Scene } from './scenes';
import { must, say } from './requests';
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
  consultation: string;
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
    const { number } = await must(
      this.#send,
      scene.requester,
      'post',
      '/tickets',
      {
        title: `Ticket ${tag}`,
        description: 'It beeps',
        desk: scene.desk,
        entityRefs: [ENTITY],
        tags: [tag],
      },
    );
    const path = `/tickets/${number}`;
    await must(this.#send, scene.requester, 'patch', path, {
      watchers: [WATCHER, ...(scene.watchers ?? [])].map(
        name => `user:default/${name}`,
      ),
    });
    if (scene.escalated) {
      const first = supervised ? scene.supervisor : PROGRAM;
      await this.#escalate(first, path, 'billing-admins');
      await this.#escalate(FORMER_TEAM, path, 'pos-support');
    }
    const worker = scene.escalated ? TEAM_MEMBER : scene.supervisor;
    const { id: consultation } = await must(
      this.#send,
      worker,
      'post',
      `${path}/consultations`,
      { team: SPECIALISTS, question: 'Whose beep is it?' },
    );
    if (scene.confidential) {
      await must(this.#send, worker, 'patch', path, { confidential: true });
    }
    const prepared = {
      number,
      tag,
      note: '',
      publicFile: '',
      noteFile: '',
      consultation,
    };
    switch (stage) {
      case 'assigned':
        await must(this.#send, worker, 'post', `${path}/claim`);
        break;
      case 'pending':
        await must(this.#send, worker, 'post', `${path}/pend`, {
          reason: 'change',
        });
        break;
      case 'closed':
      case 'resolved':
        await must(this.#send, worker, 'post', `${path}/resolve`, {
          resolution: 'Replaced',
        });
        if (stage === 'closed') {
          await must(this.#send, scene.requester, 'post', `${path}/close`);
        }
        break;
      case 'talked about':
        prepared.note = `Note of ${tag}`;
        prepared.publicFile = await say(this.#send, worker, path, {
          visibility: 'public',
          body: 'Soon',
        });
        prepared.noteFile = await say(this.#send, worker, path, {
          visibility: 'internal',
          body: prepared.note,
        });
        break;
      default:
    }
    return prepared;
  }

  #escalate(persona: string, path: string, team: string) {
    return must(this.#send, persona, 'post', `${path}/escalate`, {
      team: `group:default/${team}`,
      reason: 'Theirs',
    });
  }
}
