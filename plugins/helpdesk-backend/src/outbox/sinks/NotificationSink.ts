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
import { NOTIFICATIONS_SINK } from '../../domain/effects/effectsOf';
import { Notice } from '../../domain/effects/Notice';
import { OutboxEntry } from '../../store/OutboxStore';
import { OutboxSink } from '../OutboxSink';
import { noticeTitle } from './noticeTitle';

/** Sends notices through Backstage notifications. */
export class NotificationSink implements OutboxSink {
  readonly name = NOTIFICATIONS_SINK;
  readonly #notifications: NotificationService;

  constructor(notifications: NotificationService) {
    this.#notifications = notifications;
  }

  async deliver({ id, payload }: OutboxEntry): Promise<void> {
    const notice = payload as unknown as Notice;
    await this.#notifications.send({
      recipients: {
        type: 'entity',
        entityRef: notice.recipients,
        ...(notice.actor.startsWith('user:') && {
          excludeEntityRef: notice.actor,
        }),
      },
      payload: {
        title: noticeTitle(notice),
        description: notice.title,
        link: `/helpdesk/tickets/${notice.number}`,
        severity: notice.urgent ? 'high' : 'normal',
        topic: 'helpdesk',
        // A repeated delivery replaces the notification instead of adding one.
        scope: `helpdesk:${notice.number}:${id}`,
      },
    });
  }
}
