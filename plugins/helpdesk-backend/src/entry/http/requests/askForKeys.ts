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

import { DiscoveryService } from '@backstage/backend-plugin-api';
import { ShortMemory } from '../../../application/caller/ShortMemory';

/** However many bad tokens come, the auth backend is asked once in that time. */
const REUSE_MILLISECONDS = 1_000;
const PATIENCE_MILLISECONDS = 5_000;

/**
 * Finds out whether the auth backend gives the keys that people's tokens are
 * verified with. To be asked only when a token was refused.
 */
export function askForKeys(
  discovery: DiscoveryService,
): () => Promise<boolean> {
  const answers = new ShortMemory<boolean>({ life: REUSE_MILLISECONDS });
  return () =>
    answers.recall('keys', async () => {
      try {
        const auth = await discovery.getBaseUrl('auth');
        const { status, body } = await fetch(`${auth}/.well-known/jwks.json`, {
          signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
        });
        await body?.cancel();
        // a portal without this plugin says 404, and verifies in its own way
        return status < 500;
      } catch {
        return false;
      }
    });
}
