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
  Explanation,
  EXPLANATIONS,
  ParameterKind,
  ROUTING_STEPS,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** Where the words of a code are, and what each of its parameters is. */
interface Words {
  key: string;
  kinds: Record<string, ParameterKind>;
}

const TABLES: [prefix: string, codes: Record<string, Words['kinds']>][] = [
  ['explanation', EXPLANATIONS],
  ['routing.step', ROUTING_STEPS],
];

/**
 * The words for an explanation; absent where a newer helpdesk says something
 * that this page does not know, or says it with other parameters.
 */
export function wordsFor({ code, params }: Explanation): Words | undefined {
  const [prefix, codes] =
    TABLES.find(([, known]) => Object.hasOwn(known, code)) ?? [];
  const kinds = codes?.[code];
  return kinds && Object.keys(kinds).every(name => Object.hasOwn(params, name))
    ? { key: `${prefix}.${code}`, kinds }
    : undefined;
}
