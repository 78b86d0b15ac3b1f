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

import { Person } from '../../domain/access/Person';

/** Who belongs to which group, for acts in which nobody is signed in. */
export interface Belonging {
  /** Users who belong to a group, as far as anybody can tell now. */
  knownMembersOf(groupRef: string): Promise<string[]>;
  /** Users in a management group itself; nobody if that cannot be told now. */
  managersOf(groupRef: string): Promise<string[]>;
  /** What these users are to the helpdesk, in the same order. */
  peopleOf(userRefs: string[]): Promise<Person[]>;
}
