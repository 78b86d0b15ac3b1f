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

import { createApiRef } from '@backstage/core-plugin-api';

/** What the pages need of the portal's notifications. */
export interface PortalNotifications {
  getNotifications(options: {
    search: string;
    read: boolean;
    limit: number;
  }): Promise<{ notifications: { id: string; payload: { link?: string } }[] }>;
  updateNotifications(options: {
    ids: string[];
    read: boolean;
  }): Promise<unknown>;
}

/**
 * The API of `@backstage/plugin-notifications`, by the id under which an app has
 * it. Its package stays out of apps that have no notifications.
 */
export const portalNotificationsApiRef = createApiRef<PortalNotifications>({
  id: 'plugin.notifications.service',
});
