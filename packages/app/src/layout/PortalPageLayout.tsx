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

import { resolvePath, useResolvedPath } from 'react-router-dom';
import {
  BreadcrumbEntry,
  PageLayoutProps,
  useBreadcrumbEntries,
} from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';

/**
 * Backstage's page layout, with its header as a landmark: who jumps from
 * landmark to landmark would else miss the page's title and its actions.
 */
export function PortalPageLayout(props: PageLayoutProps) {
  const { title, titleLink, noHeader, children } = props;
  const address = useAddress();

  if (noHeader) {
    return <>{children}</>;
  }
  const page = (
    <>
      <PortalHeader {...props} />
      {children}
    </>
  );
  return title ? (
    <BreadcrumbEntry entry={{ label: title, href: titleLink ?? address }}>
      {page}
    </BreadcrumbEntry>
  ) : (
    page
  );
}

function PortalHeader(props: PageLayoutProps) {
  const { title, icon, titleLink, headerActions, tabs } = props;
  const address = useAddress();
  const { items } = useBreadcrumbEntries();
  return (
    <header>
      <PluginHeader
        title={title}
        icon={icon}
        titleLink={titleLink}
        breadcrumbs={items}
        tabs={tabs?.map(tab => ({
          ...tab,
          href: resolvePath(tab.href, address).pathname,
          matchStrategy: 'prefix' as const,
        }))}
        customActions={headerActions}
      />
    </header>
  );
}

/** Where the page is mounted. */
function useAddress(): string {
  return useResolvedPath('.').pathname;
}
