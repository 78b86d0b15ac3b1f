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

import type { RoutingCatalog } from '@helpdesk/backstage-plugin-helpdesk-node';

/** What routing needs to know of the catalog; the directory knows it. */
export interface RoutingDirectory extends RoutingCatalog {
  /** Users who belong to the group; none of a customer's group. */
  getMembers(groupRef: string): Promise<string[]>;
  /** The group's parent, if it has one that exists. */
  getParent(groupRef: string): Promise<string | undefined>;
  /** The nearest groups below in which somebody is, at most ten. */
  getTeamsBelow(groupRef: string): Promise<string[]>;
  /** The customer organisation whose group this is, or is below of. */
  getCustomer(groupRef: string): Promise<string | undefined>;
}
