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

import { NotificationService } from '@backstage/plugin-notifications-node';
import { Language } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Desks } from '../domain/desk/Desks';
import { Notice, NoticePart } from '../domain/effects/Notice';
import { TicketRecord } from '../domain/ticket/TicketRecord';
import { OutboxEntry } from '../store/OutboxStore';
import { ReaderState, ReaderStore } from '../store/ReaderStore';
import { Hearer, Hearers } from './hearing/Hearers';
import { TOPICS } from './topics';
import { noticeTitle } from './words/noticeTitle';

/** Those who get the very same notice. */
interface Audience extends Omit<ReaderState, 'user'> {
  users: string[];
  language: Language;
  part: NoticePart;
  numberAlone: boolean;
}

/**
 * Tells people of a ticket through Backstage's notifications.
 *
 * Backstage shows a title as it was sent and does not know who reads what, so the
 * words are made here, in one call for each language and count. A notice replaces
 * the one of its kind that the reader has not opened the ticket for, with a count.
 * Backstage finds that one by the scope, read or not, and leaves it in its old
 * place; so the scope names the reader's generation as well, and after the ticket
 * was opened there is a new notice.
 */
export class NoticeTeller {
  readonly #notifications: NotificationService;
  readonly #hearers: Hearers;
  readonly #readers: ReaderStore;
  readonly #desks: Desks;
  readonly #titles: boolean;
  readonly #pagePath: string;

  constructor(options: {
    notifications: NotificationService;
    hearers: Hearers;
    readers: ReaderStore;
    desks: Desks;
    /** Whether notices give titles of tickets. */
    titles: boolean;
    pagePath: string;
  }) {
    this.#notifications = options.notifications;
    this.#hearers = options.hearers;
    this.#readers = options.readers;
    this.#desks = options.desks;
    this.#titles = options.titles;
    this.#pagePath = options.pagePath;
  }

  async tell(
    { actor, urgent, parts }: Notice,
    ticket: TicketRecord,
    entry: OutboxEntry,
  ): Promise<void> {
    const hearers = await this.#hearers.hearersOf(ticket, parts, actor);
    if (hearers.length > 0) {
      await this.#readers.inTurn(ticket.id, () =>
        this.#send(hearers, urgent, ticket, entry),
      );
    }
  }

  async #send(
    hearers: Hearer<NoticePart>[],
    urgent: boolean,
    ticket: TicketRecord,
    entry: OutboxEntry,
  ): Promise<void> {
    for (const audience of await this.#audiencesOf(hearers, ticket, entry)) {
      const { users, language, part, count, numberAlone } = audience;
      const { number, title, confidential } = ticket;
      const hidden = numberAlone || confidential || !this.#titles;
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: users },
        payload: {
          title: noticeTitle({ ...part, number, count }, language),
          description: hidden ? undefined : title,
          link: numberAlone ? undefined : `${this.#pagePath}/tickets/${number}`,
          severity: urgent ? 'high' : 'normal',
          topic: TOPICS[part.code],
          scope: `helpdesk:${number}:${part.code}:${audience.generation}`,
        },
      });
    }
  }

  /** Those who hear the same in the same words. */
  async #audiencesOf(
    hearers: Hearer<NoticePart>[],
    ticket: TicketRecord,
    entry: OutboxEntry,
  ): Promise<Audience[]> {
    const [languages, states] = await Promise.all([
      this.#readers.languagesOf(hearers.map(({ user }) => user)),
      this.#statesOf(hearers, entry),
    ]);
    const audiences = new Map<string, Audience>();
    for (const { user, telling, numberAlone } of hearers) {
      const state = states.get(user);
      if (state) {
        const { count, generation } = state;
        const language = languages.get(user) ?? this.#desks.of(ticket).language;
        const key = [telling.code, numberAlone, count, generation, language];
        const audience = audiences.get(key.join()) ?? {
          ...{ users: [], language, count, generation },
          ...{ part: telling, numberAlone },
        };
        audience.users.push(user);
        audiences.set(key.join(), audience);
      }
    }
    return [...audiences.values()];
  }

  /** How often each was told that; nothing of who has seen it by now. */
  async #statesOf(
    hearers: Hearer<NoticePart>[],
    { id, ticketId, version }: OutboxEntry,
  ): Promise<Map<string, ReaderState>> {
    const states = new Map<string, ReaderState>();
    for (const kind of new Set(hearers.map(({ telling }) => telling.code))) {
      const users = hearers
        .filter(({ telling }) => telling.code === kind)
        .map(({ user }) => user);
      const counted = await this.#readers.countTold(users, {
        ...{ ticketId, kind, effectId: id, version },
      });
      counted.forEach(state => states.set(state.user, state));
    }
    return states;
  }
}
