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

/* What the project's own files say about it, read without any dependency. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export const manifest = readJson(join(ROOT, 'package.json'));

/** Every workspace package: its folder and its role in Backstage's terms. */
export function workspacePackages() {
  return ['packages', 'plugins']
    .flatMap(group =>
      readdirSync(join(ROOT, group)).map(name => join(ROOT, group, name)),
    )
    .filter(folder => existsSync(join(folder, 'package.json')))
    .map(folder => ({
      folder,
      role: readJson(join(folder, 'package.json')).backstage?.role,
    }));
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
