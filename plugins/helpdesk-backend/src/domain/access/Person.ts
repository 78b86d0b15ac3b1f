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

/** Somebody who asks something of the helpdesk, in the helpdesk's eyes. */
export interface Person {
  /**
   * `user` is a signed-in human, `service` a trusted program that acts for the
   * desk, `system` the helpdesk itself.
   */
  kind: 'user' | 'service' | 'system';
  /** Full entity ref of a user, subject of a service, or `system`. */
  ref: string;
  /** Full refs of the groups that the user belongs to; see `Membership`. */
  groups: string[];
  /** Those that the catalog itself names as the user's: what management goes by. */
  directGroups: string[];
  /** Known to the catalog and not a customer's. */
  internal: boolean;
  /** The customer organisation's group, if it is one of theirs. */
  customer?: string;
  /** Whether the catalog could be asked; `internal` is false where it was not. */
  certain: boolean;
}

/** The helpdesk acting by itself, for example when a ticket's time is up. */
export const SYSTEM: Person = {
  kind: 'system',
  ref: 'system',
  groups: [],
  directGroups: [],
  internal: true,
  certain: true,
};
