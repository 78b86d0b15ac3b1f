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

import type { RoutingResolver } from '@helpdesk/backstage-plugin-helpdesk-node';
import type { Desk, RoutingRule } from '../../config/HelpdeskConfig';
import { annotation } from './resolvers/annotation';
import { chosenTeam } from './resolvers/chosenTeam';
import { domain } from './resolvers/domain';
import { createFallbackResolver } from './resolvers/fallback';
import { owner } from './resolvers/owner';
import { createRulesResolver } from './resolvers/rules';
import { system } from './resolvers/system';

/** The helpdesk's own resolvers, in the order in which they are asked. */
export function builtInResolvers(config: {
  rules: RoutingRule[];
  desks: readonly Pick<Desk, 'id' | 'fallbackTeam'>[];
}): RoutingResolver[] {
  return [
    chosenTeam,
    annotation,
    createRulesResolver(config.rules),
    owner,
    system,
    domain,
    createFallbackResolver(config.desks),
  ];
}
