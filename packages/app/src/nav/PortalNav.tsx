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

import {
  Sidebar,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import styles from './PortalNav.module.css';

/** The sidebar: daily work on top, what concerns the person at the bottom. */
export function PortalNav({ navItems }: NavContentComponentProps) {
  const nav = navItems.withComponent(PageItem);
  const settings = nav.take('page:user-settings');
  nav.take('page:catalog-graph'); // opened from an entity, about that entity
  nav.take('page:notifications'); // not among the pages: it also counts
  const notifications = navItems
    .withComponent(NotificationsItem)
    .take('page:notifications');

  return (
    <Sidebar>
      <SidebarScrollWrapper>
        {nav.take('page:helpdesk')}
        {nav.take('page:catalog')}
        {nav.rest({ sortBy: 'title' })}
      </SidebarScrollWrapper>
      <SidebarSpace />
      {notifications}
      {settings}
    </Sidebar>
  );
}

function PageItem({ href, icon, title }: NavContentNavItem) {
  return <SidebarItem to={href} icon={() => icon} text={title} />;
}

/**
 * Says how many are unread in its name, for those who hear it. The number that
 * is seen comes from the style sheet: as text it would have to stand in the name
 * letter by letter as it stands on the page, without a space before it.
 */
function NotificationsItem({ icon, title }: NavContentNavItem) {
  return (
    <NotificationsSidebarItem
      renderItem={({ unreadCount, to, onClick }) => (
        <SidebarItem
          to={to}
          onClick={onClick}
          icon={() => icon}
          text={title}
          aria-label={unreadCount > 0 ? `${title} ${unreadCount}` : title}
        >
          {unreadCount > 0 && (
            <span className={styles.count} data-count={unreadCount} />
          )}
        </SidebarItem>
      )}
    />
  );
}
