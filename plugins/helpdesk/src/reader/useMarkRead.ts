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

import { useCallback, useEffect } from 'react';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import {
  PortalNotifications,
  portalNotificationsApiRef,
} from './portalNotificationsApiRef';

/** Channel on which Backstage tells of a new notification. */
const NOTIFICATIONS_CHANNEL = 'notifications';

/** Of more notifications of one ticket, the rest is for the next look. */
const MOST_NOTIFICATIONS = 50;

/**
 * Says that the person has seen the ticket, whenever there is something new to see
 * and the page is in view, and marks the portal's notifications of it as read. The
 * page serves without either, so nobody hears of it when that fails.
 */
export function useMarkRead({
  number,
  version,
}: Pick<Ticket, 'number' | 'version'>): void {
  const helpdesk = useApi(helpdeskApiRef);
  const apis = useApiHolder();
  const notifications = apis.get(portalNotificationsApiRef);
  const signals = apis.get(signalApiRef);

  const markNotifications = useCallback(async () => {
    if (notifications && document.visibilityState === 'visible') {
      await markAsRead(notifications, number).catch(ignore);
    }
  }, [notifications, number]);

  useEffect(() => {
    const whenVisible = async () => {
      if (document.visibilityState === 'visible') {
        document.removeEventListener('visibilitychange', whenVisible);
        await helpdesk.markRead(number).catch(ignore);
        await markNotifications();
      }
    };
    document.addEventListener('visibilitychange', whenVisible);
    whenVisible();
    return () => document.removeEventListener('visibilitychange', whenVisible);
  }, [helpdesk, number, version, markNotifications]);

  // What was on its way already when the ticket was seen.
  useEffect(() => {
    const subscription = signals?.subscribe(NOTIFICATIONS_CHANNEL, message => {
      if (message.action === 'new_notification') {
        markNotifications();
      }
    });
    return () => subscription?.unsubscribe();
  }, [signals, markNotifications]);
}

async function markAsRead(
  notifications: PortalNotifications,
  number: string,
): Promise<void> {
  const found = await notifications.getNotifications({
    search: number,
    read: false,
    limit: MOST_NOTIFICATIONS,
  });
  const ids = found.notifications
    .filter(({ payload }) => payload.link?.endsWith(`/tickets/${number}`))
    .map(({ id }) => id);
  if (ids.length > 0) {
    await notifications.updateNotifications({ ids, read: true });
  }
}

function ignore() {}
