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
import { Digest } from '../../domain/digest/Digest';
import { DIGESTS_SINK } from '../../domain/effects/effectsOf';
import { OutboxEntry } from '../../store/OutboxStore';
import { OutboxSink } from '../OutboxSink';
import { digestTitle } from './digestTitle';

/** Sends digests to supervisors through Backstage notifications. */
export class DigestSink implements OutboxSink {
  readonly name = DIGESTS_SINK;
  readonly #notifications: NotificationService;

  constructor(notifications: NotificationService) {
    this.#notifications = notifications;
  }

  async deliver({ payload }: OutboxEntry): Promise<void> {
    const digest = payload as unknown as Digest;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: digest.recipient },
      payload: {
        title: digestTitle(digest),
        description: digest.deskTitle,
        link: '/helpdesk/controlled',
        severity: 'normal',
        topic: 'helpdesk-digest',
        // Takes the place of the one from the day before, or of itself.
        scope: `helpdesk:digest:${digest.desk}`,
      },
    });
  }
}
