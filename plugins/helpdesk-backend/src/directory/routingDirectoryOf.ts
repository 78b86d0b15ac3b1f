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

import { RoutingDirectory } from '../domain/routing/RoutingDirectory';
import { Directory } from './Directory';
import { Membership } from './Membership';

/** What routing asks, of the catalog and of who belongs to which group. */
export function routingDirectoryOf(
  directory: Pick<Directory, 'getEntity' | 'getParent'>,
  membership: Pick<Membership, 'membersOf' | 'teamsBelow' | 'customerOf'>,
): RoutingDirectory {
  return {
    getEntity: ref => directory.getEntity(ref),
    getParent: ref => directory.getParent(ref),
    getMembers: ref => membership.membersOf(ref),
    getTeamsBelow: ref => membership.teamsBelow(ref),
    getCustomer: ref => membership.customerOf(ref),
  };
}
