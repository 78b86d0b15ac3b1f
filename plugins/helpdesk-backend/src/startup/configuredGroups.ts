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

import { SlaPolicy } from '@helpdesk/backstage-plugin-helpdesk-node';
import { HelpdeskConfig } from '../config/HelpdeskConfig';

/** A group that the config names, and where. */
export interface ConfiguredGroup {
  key: string;
  ref: string;
  /** Whether only its direct members count. */
  management: boolean;
}

/** All groups that are to have people in them for the config to make sense. */
export function configuredGroups(
  { desks, rules }: Pick<HelpdeskConfig, 'desks' | 'rules'>,
  policies: readonly SlaPolicy[],
): ConfiguredGroup[] {
  const found: ConfiguredGroup[] = [];
  const add = (key: string, ref: string | undefined, management = false) => {
    if (ref !== undefined) {
      found.push({ key: `helpdesk.${key}`, ref, management });
    }
  };
  desks.forEach((desk, index) => {
    desk.operatorGroups.forEach((ref, at) =>
      add(`desks[${index}].operatorGroups[${at}]`, ref),
    );
    add(`desks[${index}].managementGroup`, desk.managementGroup, true);
    add(`desks[${index}].fallbackTeam`, desk.fallbackTeam);
  });
  rules.forEach(({ team }, index) => add(`routing.rules[${index}].team`, team));
  for (const { name, targets } of policies) {
    for (const [kind, target] of Object.entries(targets)) {
      for (const { escalateTo } of target?.levels ?? []) {
        add(`sla.policies["${name}"].targets.${kind}.levels`, escalateTo);
      }
    }
  }
  return found;
}
