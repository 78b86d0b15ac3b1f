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
import { InputError } from '@backstage/errors';
import { HelpdeskConfig } from './HelpdeskConfig';
import { helpdeskSchema } from './helpdeskSchema';
import { pathFromExtensions } from './pathFromExtensions';

/** Where the helpdesk's page is unless the portal puts it elsewhere. */
const DEFAULT_PAGE_PATH = '/helpdesk';

const EXAMPLE = `The helpdesk needs to know at least one service desk. Add to app-config.yaml:

helpdesk:
  desks:
    - id: service-desk
      title: Service desk
      operatorGroups: [group:default/service-desk]
`;

/**
 * The helpdesk's part of the config with all defaults filled in and all group
 * refs made full. Throws an `InputError` that names every key that is wrong,
 * unknown ones included.
 */
export function readHelpdeskConfig(
  config: Pick<RootConfigService, 'getOptional' | 'has'>,
): HelpdeskConfig {
  if (!config.has('helpdesk.desks')) {
    throw new InputError(EXAMPLE);
  }
  const { data, error } = helpdeskSchema.safeParse(
    config.getOptional('helpdesk'),
    { error: issue => (issue.input === undefined ? 'is missing' : undefined) },
  );
  if (error) {
    const lines = error.issues.map(
      ({ path, message }) => `- ${toKey(path)}: ${message}`,
    );
    throw new InputError(['The config has mistakes:', ...lines].join('\n'));
  }
  const pagePath =
    data.pagePath ?? pathFromExtensions(config) ?? DEFAULT_PAGE_PATH;
  return { ...data, pagePath: pagePath.replace(/\/+$/, '') };
}

/** `helpdesk.desks[0].id`, as Backstage writes the place of a value. */
function toKey(path: PropertyKey[]): string {
  return path.reduce<string>(
    (key, part) =>
      typeof part === 'number' ? `${key}[${part}]` : `${key}.${String(part)}`,
    'helpdesk',
  );
}
