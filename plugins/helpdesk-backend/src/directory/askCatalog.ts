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

import { ServiceUnavailableError } from '@backstage/errors';

/** How long the catalog may take, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The answer to a request. Rejects with a `ServiceUnavailableError` if it fails
 * or takes longer than five seconds; the catalog's client cannot be aborted, so
 * a late answer is ignored.
 */
export async function askCatalog<T>(request: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`No answer within ${PATIENCE} ms`)),
        PATIENCE,
      );
    });
    return await Promise.race([request(), patience]);
  } catch (error) {
    throw new ServiceUnavailableError('The catalog does not answer', error);
  } finally {
    clearTimeout(timer);
  }
}
