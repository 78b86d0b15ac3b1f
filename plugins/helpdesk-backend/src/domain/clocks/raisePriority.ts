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

import {
  Priority,
  priorityOf,
  Scale,
  SCALES,
} from '@helpdesk/backstage-plugin-helpdesk-common';

interface Severity {
  impact: Scale;
  urgency: Scale;
  priority: Priority;
}

/**
 * The least change that makes a ticket's priority one higher: more urgent first,
 * then of more impact, so that the priority still follows from the two.
 * `undefined` where it is the highest.
 */
export function raisePriority({
  impact,
  urgency,
}: Pick<Severity, 'impact' | 'urgency'>): Severity | undefined {
  const before = priorityOf(impact, urgency);
  const more = (scale: Scale) => SCALES[Math.max(0, SCALES.indexOf(scale) - 1)];
  const candidates = [
    { impact, urgency: more(urgency) },
    { impact: more(impact), urgency },
    { impact: more(impact), urgency: more(urgency) },
  ];
  for (const candidate of candidates) {
    const priority = priorityOf(candidate.impact, candidate.urgency);
    if (priority < before) {
      return { ...candidate, priority };
    }
  }
  return undefined;
}
