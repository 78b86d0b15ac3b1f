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

import type { Entity } from '@backstage/catalog-model';
import type {
  RoutingAnswer,
  RoutingCatalog,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { findOwner } from './findOwner';
import { makeStep, Step } from './makeStep';

/**
 * The answer of a resolver that asks who owns an entity; the resolver gives the
 * words for what belongs to it.
 */
export async function answerByOwner(
  entity: Entity,
  catalog: RoutingCatalog,
  words: {
    owned: (team: string) => Step;
    ownerMissing: (ref: string) => Step;
    nobody: () => Step;
  },
): Promise<RoutingAnswer> {
  const owner = await findOwner(entity, catalog);
  switch (owner.found) {
    case 'team':
      return { team: owner.team, steps: [words.owned(owner.team)] };
    case 'user': {
      const { user, team } = owner;
      const byUser = makeStep('matched', 'owner-user', { user, team });
      return { team, steps: [byUser] };
    }
    case 'user-without-team': {
      const { user } = owner;
      return { steps: [makeStep('failed', 'owner-user-no-team', { user })] };
    }
    case 'missing':
      return { steps: [words.ownerMissing(owner.ref)] };
    default:
      return { steps: [words.nobody()] };
  }
}
