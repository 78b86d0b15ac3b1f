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
  ExplanationCode,
  ExplanationParams,
  KnownExplanation,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * What the helpdesk says of its own doing: `explain('auto-close', { desk, … })`.
 * It writes codes and never sentences, since it does not know who will read them
 * and in which language; `EXPLANATIONS` lists the codes.
 */
export function explain<Code extends ExplanationCode>(
  code: Code,
  params: ExplanationParams<Code>,
): KnownExplanation {
  return { code, params } as KnownExplanation;
}
