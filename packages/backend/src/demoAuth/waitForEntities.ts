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

import { setTimeout as delay } from 'node:timers/promises';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

interface WaitOptions {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
}

const TIMEOUT_MS = 60_000;
const POLLING_INTERVAL_MS = 100;

/**
 * Waits until the catalog has all of these entities. Gives up with a warning
 * and without an error: an entity that the catalog refuses must not lock
 * everybody out.
 */
export async function waitForEntities(
  refs: string[],
  { auth, catalog, logger }: WaitOptions,
): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  let missing = await findMissing(refs);
  while (missing.length > 0 && Date.now() < deadline) {
    await delay(POLLING_INTERVAL_MS);
    missing = await findMissing(missing);
  }
  if (missing.length > 0) {
    logger.warn(`Still not in the catalog: ${missing.join(', ')}`);
  }

  async function findMissing(entityRefs: string[]): Promise<string[]> {
    try {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind'] },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      return entityRefs.filter((_, index) => !items[index]);
    } catch (error) {
      logger.debug(`The catalog does not answer yet: ${error}`);
      return entityRefs;
    }
  }
}
