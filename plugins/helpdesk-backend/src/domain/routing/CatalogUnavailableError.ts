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

import { CustomErrorBase, isError } from '@backstage/errors';
import type { RoutingDirectory } from './RoutingDirectory';

const NAME = 'CatalogUnavailableError';

/** The catalog did not answer, as opposed to a resolver with troubles of its own. */
class CatalogUnavailableError extends CustomErrorBase {
  name = NAME as typeof NAME;
}

export function isCatalogUnavailable(error: unknown): boolean {
  return isError(error) && error.name === NAME;
}

/** The directory, whose rejections are all `CatalogUnavailableError`. */
export function tellingUnavailability(
  directory: RoutingDirectory,
): RoutingDirectory {
  const rethrow = (error: unknown) => {
    throw new CatalogUnavailableError('The catalog does not answer', error);
  };
  return {
    getEntity: ref => directory.getEntity(ref).catch(rethrow),
    getMembers: ref => directory.getMembers(ref).catch(rethrow),
    getParent: ref => directory.getParent(ref).catch(rethrow),
    getTeamsBelow: ref => directory.getTeamsBelow(ref).catch(rethrow),
    getCustomer: ref => directory.getCustomer(ref).catch(rethrow),
  };
}
