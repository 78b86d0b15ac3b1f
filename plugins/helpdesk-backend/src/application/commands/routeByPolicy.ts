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

import { ConflictError, InputError } from '@backstage/errors';
import {
  RoutingDecision,
  RoutingStep,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { makeStep } from '../../domain/routing/makeStep';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { TicketRouter } from '../TicketRouter';

/**
 * Where a policy that names a team sends a ticket: as if an operator had chosen
 * the team, but said so. `undefined` if that group cannot take it, so that the
 * ticket stays with who is responsible. While the catalog does not answer, the
 * answer is `undecided` unless the team was checked a short while ago.
 */
export async function routeByPolicy(
  router: TicketRouter,
  ticket: TicketRecord,
  policy: string,
  team: string,
): Promise<RoutingDecision | undefined> {
  const step: RoutingStep = {
    resolver: 'sla',
    ...makeStep('matched', 'sla', { policy, team }),
  };
  try {
    const { trace, ...decision } = await router.routeEscalation(ticket, team);
    const others = trace.filter(({ code }) => code !== 'chosen');
    if (decision.outcome === 'undecided') {
      return { ...decision, trace };
    }
    return decision.outcome === 'routed'
      ? {
          ...decision,
          reason: [step, ...others.filter(isMatch)]
            .map(({ message }) => message)
            .join('; '),
          trace: [step, ...others],
        }
      : undefined;
  } catch (error) {
    if (InputError.is(error) || ConflictError.is(error)) {
      return undefined;
    }
    throw error;
  }
}

function isMatch({ outcome }: RoutingStep): boolean {
  return outcome === 'matched';
}
