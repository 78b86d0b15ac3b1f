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
import { Desks } from '../../domain/desk/Desks';
import { Digest } from '../../domain/digest/Digest';
import { DIGESTS_SINK } from '../../domain/effects/effectsOf';
import { OutboxEntry } from '../../store/OutboxStore';
import { ReaderStore } from '../../store/ReaderStore';
import { OutboxSink } from '../OutboxSink';
import { DIGEST_TOPIC } from '../topics';
import { digestTitle } from '../words/digestTitle';

/** Sends digests to supervisors through Backstage notifications. */
export class DigestSink implements OutboxSink {
  readonly name = DIGESTS_SINK;
  readonly #notifications: NotificationService;
  readonly #readers: Pick<ReaderStore, 'languagesOf'>;
  readonly #desks: Desks;
  readonly #pagePath: string;

  constructor(options: {
    notifications: NotificationService;
    readers: Pick<ReaderStore, 'languagesOf'>;
    desks: Desks;
    pagePath: string;
  }) {
    this.#notifications = options.notifications;
    this.#readers = options.readers;
    this.#desks = options.desks;
    this.#pagePath = options.pagePath;
  }

  async deliver({ payload }: OutboxEntry): Promise<void> {
    const digest = payload as unknown as Digest;
    const { recipient, deskTitle } = digest;
    const languages = await this.#readers.languagesOf([recipient]);
    const language =
      languages.get(recipient) ?? this.#desks.of(digest).language;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: recipient },
      payload: {
        title: digestTitle(digest, language),
        description: deskTitle,
        link: `${this.#pagePath}/controlled`,
        severity: 'normal',
        topic: DIGEST_TOPIC,
        // Takes the place of the one from the day before, or of itself.
        scope: `helpdesk:digest:${digest.desk}`,
      },
    });
  }
}
