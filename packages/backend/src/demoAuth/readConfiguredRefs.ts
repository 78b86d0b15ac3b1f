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

import { readFile } from 'node:fs/promises';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { parseAllDocuments } from 'yaml';

/**
 * Reads the refs of all entities in the files under `catalog.locations`, whose
 * paths are relative to the working directory, as they are for the catalog.
 * Skips files that cannot be read: the catalog reports those.
 */
export async function readConfiguredRefs(config: Config): Promise<string[]> {
  const files = (config.getOptionalConfigArray('catalog.locations') ?? [])
    .filter(location => location.getString('type') === 'file')
    .map(location => location.getString('target'));
  const refs = await Promise.all(
    files.map(file => readRefs(file).catch(() => [])),
  );
  return refs.flat();
}

async function readRefs(file: string): Promise<string[]> {
  return parseAllDocuments(await readFile(file, 'utf8'))
    .map(document => document.toJS() as Entity)
    .map(entity => stringifyEntityRef(entity));
}
