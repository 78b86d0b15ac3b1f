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

import { Scale } from '@helpdesk/backstage-plugin-helpdesk-common';

/** From how many dependents on a failure has which impact. */
export interface ImpactThresholds {
  medium: number;
  high: number;
}

/** How many entities around a failing one are looked at. */
export const MAX_DEPENDENTS = 200;

/**
 * The impact that the number of dependents suggests. What has more of them than
 * anybody cared to count is of high impact.
 */
export function proposeImpact(
  { dependents, more }: { dependents: number; more: boolean },
  { medium, high }: ImpactThresholds,
): Scale {
  if (more || dependents >= high) {
    return 'high';
  }
  return dependents >= medium ? 'medium' : 'low';
}
