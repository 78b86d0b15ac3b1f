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

import { Page, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Answer, request } from '../../portal/request';
import { State } from '../store/State';

/** The API shows every ticket, at the version that the database has. */
export async function checkOverHttp(
  { tickets }: State,
  options: { url: string; token: string },
): Promise<string[]> {
  const shown = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({
      ...{ orderBy: 'createdAt', limit: '200' },
      ...(cursor && { cursor }),
    });
    const { body }: Answer<Page<Ticket>> = await request(
      `${options.url}/api/helpdesk/tickets?${query}`,
      { method: 'GET', token: options.token },
    );
    body.items.forEach(({ number, version }) => shown.set(number, version));
    cursor = body.pageInfo.nextCursor;
  } while (cursor);
  const stored = new Map(
    tickets.map(({ id, version }) => [`HD-${id}`, version]),
  );
  return [...new Set([...shown.keys(), ...stored.keys()])]
    .filter(number => shown.get(number) !== stored.get(number))
    .map(
      number =>
        `${number}: shown at version ${shown.get(
          number,
        )}, stored at ${stored.get(number)}`,
    );
}
