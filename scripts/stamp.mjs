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

/*
 * Work that is done once per state of its inputs: a stamp beside the result
 * holds the hash of what it was made from.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './project.mjs';

/** Every file at or below the given paths; paths that do not exist are none. */
export function filesIn(...paths) {
  return paths.flatMap(path => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isDirectory()) {
      return stats ? [path] : [];
    }
    return filesIn(...readdirSync(path).map(name => join(path, name)));
  });
}

/** Hash of the files' names and contents, and of the further facts given. */
export function hashOf(files, ...facts) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const file of [...files].sort()) {
    hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Does the work unless the stamp says that it was done from the same inputs. */
export async function oncePer(hash, stamp, work) {
  if (hashIn(stamp) !== hash) {
    await work();
    writeFileSync(stamp, hash);
  }
}

function hashIn(stamp) {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}
