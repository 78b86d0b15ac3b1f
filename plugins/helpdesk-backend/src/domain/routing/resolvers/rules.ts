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
import type { RoutingRule } from '../../../config/HelpdeskConfig';
import { makeStep } from '../makeStep';
import { matchesRule } from '../matchesRule';

/** The team of the first rule from the config that applies. */
export function createRulesResolver(rules: RoutingRule[]): RoutingResolver {
  return {
    name: 'rules',
    async resolve(subject) {
      const rule = rules.find(candidate => matchesRule(candidate, subject));
      if (!rule) {
        return { steps: [makeStep('passed', 'rule-none')] };
      }
      const { name, team } = rule;
      return {
        team,
        steps: [makeStep('matched', 'rule', { rule: name, team })],
      };
    },
  };
}
