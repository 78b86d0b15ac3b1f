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

import type {
  RoutingStep,
  RoutingStepCode,
  RoutingStepParams,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { stepMessages } from './stepMessages';

/** A step before the trace says which resolver it belongs to. */
export type Step = Omit<RoutingStep, 'resolver'>;

/** Nothing, for a code without parameters. */
type Given<Code extends RoutingStepCode> =
  RoutingStepParams<Code> extends Record<string, never>
    ? []
    : [params: RoutingStepParams<Code>];

/** A step with its words; each code has its own parameters. */
export function makeStep<Code extends RoutingStepCode>(
  outcome: RoutingStep['outcome'],
  code: Code,
  ...[params]: Given<Code>
): Step {
  const say = stepMessages[code] as (params?: object) => string;
  return { outcome, code, params: { ...params }, message: say(params) };
}
