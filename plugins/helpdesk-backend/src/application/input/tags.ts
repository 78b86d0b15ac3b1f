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

import { InputError } from '@backstage/errors';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { requireLine } from './text';

/** Tags as they are compared, without repetition. */
export function readTags(values: string[]): string[] {
  if (values.length > LIMITS.tags) {
    throw new InputError(`tags: must not have more than ${LIMITS.tags} items`);
  }
  return [
    ...new Set(
      values.map((value, index) =>
        foldTag(requireLine(`tags[${index}]`, value, LIMITS.tag)),
      ),
    ),
  ];
}

/**
 * A tag in lower case, by one rule wherever the server stands: in a Turkish
 * locale `I` would become another letter than elsewhere.
 */
export function foldTag(tag: string): string {
  return tag.toLowerCase();
}
