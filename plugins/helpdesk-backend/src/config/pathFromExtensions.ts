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

import { RootConfigService } from '@backstage/backend-plugin-api';

/** Where the portal's config may put the helpdesk's page: the frontend's extension. */
const PAGE_EXTENSION = 'page:helpdesk';

/**
 * The path that `app.extensions` gives the helpdesk's page. What is written there
 * is the frontend's business, so what is not understood is passed by.
 */
export function pathFromExtensions(
  config: Pick<RootConfigService, 'getOptional'>,
): string | undefined {
  const extensions = config.getOptional('app.extensions');
  return (Array.isArray(extensions) ? extensions : [])
    .map(extension => at(at(at(extension, PAGE_EXTENSION), 'config'), 'path'))
    .filter(isPath)
    .at(-1);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('/');
}
