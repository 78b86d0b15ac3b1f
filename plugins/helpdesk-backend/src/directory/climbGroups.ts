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

import { isOfKind } from '../domain/routing/isOfKind';
import { Directory } from './Directory';
import { findParent } from './findParent';

/** Deeper than any organisation; ends the climb where groups go in circles. */
const MAX_LEVELS = 20;

/** The groups among some refs, then their parents, and so on to the top. */
export async function* climbGroups(
  directory: Pick<Directory, 'getEntity'>,
  refs: string[],
): AsyncGenerator<string[]> {
  const seen = new Set<string>();
  let level = [...new Set(refs)].filter(ref => isOfKind(ref, 'group'));
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth++) {
    yield level;
    level.forEach(ref => seen.add(ref));
    const parents = await Promise.all(
      level.map(ref => findParent(directory, ref)),
    );
    level = [...new Set(parents.filter(ref => ref !== undefined))].filter(
      ref => !seen.has(ref),
    );
  }
}
