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

import { Me } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';

/** The caller in the helpdesk's eyes. */
export async function getMe(
  { desks, readers }: HelpdeskDependencies,
  { person }: Caller,
): Promise<Me> {
  const languages = await readers.languagesOf([person.ref]);
  return {
    ref: person.ref,
    teams: person.groups,
    internal: person.internal,
    customer: person.customer,
    language: languages.get(person.ref),
    desks: desks.all.map(({ id, title, retired }) => ({
      id,
      title,
      operator: desks.isOperator(person, id),
      management: desks.isManagement(person, id),
      retired,
    })),
  };
}
