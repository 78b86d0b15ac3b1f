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
  RoutingAnswer,
  RoutingSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { makeStep } from '../makeStep';

/** The answer of a resolver that needs an entity and has none. */
export function noEntity(subject: RoutingSubject): RoutingAnswer {
  const step = subject.entityRef
    ? makeStep('failed', 'entity-missing', { entity: subject.entityRef })
    : makeStep('passed', 'entity-none');
  return { steps: [step] };
}
