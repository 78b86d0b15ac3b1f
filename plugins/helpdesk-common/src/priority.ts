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

/** @public */
export type Scale = 'high' | 'medium' | 'low';

/** @public */
export const SCALES: readonly Scale[] = ['high', 'medium', 'low'];

/**
 * `P1` is the most pressing.
 * @public
 */
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

/** @public */
export const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

const PRIORITY_BY_IMPACT_AND_URGENCY: Record<Scale, Record<Scale, Priority>> = {
  high: { high: 'P1', medium: 'P2', low: 'P3' },
  medium: { high: 'P2', medium: 'P3', low: 'P4' },
  low: { high: 'P3', medium: 'P4', low: 'P4' },
};

/**
 * The priority of a ticket: how much is affected, and how soon it hurts.
 * @public
 */
export function priorityOf(impact: Scale, urgency: Scale): Priority {
  return PRIORITY_BY_IMPACT_AND_URGENCY[impact][urgency];
}
