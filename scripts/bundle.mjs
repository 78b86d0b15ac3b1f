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
 * How much of a browser's time the helpdesk takes: the gzipped size of the
 * scripts and styles that hold any of its sources, pages and languages that are
 * loaded on demand included. What a chunk holds is read from its source map.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes that all of it may take. */
export const BUNDLE_BUDGET = 150_000;

/** The files of a built app that hold sources of the helpdesk, and their sizes. */
export function helpdeskChunks(folder) {
  return readdirSync(folder)
    .filter(name => /\.(js|css)$/.test(name))
    .map(name => join(folder, name))
    .filter(holdsHelpdesk)
    .map(file => ({ file, bytes: gzipSync(readFileSync(file)).length }));
}

function holdsHelpdesk(file) {
  const map = `${file}.map`;
  return (
    existsSync(map) &&
    JSON.parse(readFileSync(map, 'utf8')).sources.some(source =>
      /\/plugins\/helpdesk(-react|-common)?\//.test(source),
    )
  );
}

/** Whether a built app keeps to the budget; says by how much it does or not. */
export function isWithinBudget(folder) {
  const chunks = helpdeskChunks(folder);
  const total = chunks.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `The helpdesk in the browser: ${total} bytes gzipped in ` +
      `${chunks.length} files, of ${BUNDLE_BUDGET} allowed`,
  );
  // None at all would mean that this looks in the wrong place.
  return total > 0 && total <= BUNDLE_BUDGET;
}
