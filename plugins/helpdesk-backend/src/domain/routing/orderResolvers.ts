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
import type { RoutingResolver } from '@helpdesk/backstage-plugin-helpdesk-node';

/** A resolver from outside with the one that it is asked before. */
export interface AddedResolver {
  resolver: RoutingResolver;
  before?: string;
}

/**
 * All resolvers in the order in which they are asked. An added one stands where
 * it says; else in the place of the one whose name it has; else before
 * `annotation`. Of a name, the last one added stays. Throws an `InputError` if
 * there is nothing by the name in `before`.
 */
export function orderResolvers(
  builtIn: RoutingResolver[],
  added: AddedResolver[],
): RoutingResolver[] {
  return added.reduce(insert, builtIn);
}

function insert(
  resolvers: RoutingResolver[],
  { resolver, before }: AddedResolver,
): RoutingResolver[] {
  const isOther = ({ name }: RoutingResolver) => name !== resolver.name;
  const next =
    before ?? (resolvers.every(isOther) ? 'annotation' : resolver.name);
  const index = resolvers.findIndex(({ name }) => name === next);
  if (index < 0) {
    const known = resolvers.map(({ name }) => name).join(', ');
    throw new InputError(
      `The routing resolver "${resolver.name}" is to stand before "${next}", which does not exist; there are ${known}`,
    );
  }
  return [
    ...resolvers.slice(0, index).filter(isOther),
    resolver,
    ...resolvers.slice(index).filter(isOther),
  ];
}
