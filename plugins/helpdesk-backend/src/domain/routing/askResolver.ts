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

import { ConflictError, InputError, isError } from '@backstage/errors';
import type {
  RoutingAnswer,
  RoutingResolver,
  RoutingSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { isCatalogUnavailable } from './CatalogUnavailableError';
import { findStaffedGroup } from './findStaffedGroup';
import { isOfKind } from './isOfKind';
import { makeStep, Step } from './makeStep';
import type { RoutingDirectory } from './RoutingDirectory';
import { toFullRef } from './toFullRef';

/**
 * The resolver's answer, with a team only if it is one of support's in which
 * somebody works. Rejects if the catalog does not answer or the team that was
 * chosen by hand cannot take the ticket; a resolver's other troubles are an
 * answer.
 */
export async function askResolver(
  resolver: RoutingResolver,
  subject: RoutingSubject,
  directory: RoutingDirectory,
): Promise<RoutingAnswer> {
  const byHand = resolver.name === 'chosen';
  try {
    const answer = await resolver.resolve(subject, directory);
    return answer.team === undefined
      ? withoutTeam(answer)
      : await staffed(answer, toGroupRef(answer.team), directory, byHand);
  } catch (error) {
    if (isCatalogUnavailable(error) || (byHand && isRefusal(error))) {
      throw error;
    }
    const message = isError(error) ? error.message : String(error);
    return {
      steps: [makeStep('failed', 'resolver-failed', { error: message })],
    };
  }
}

function isRefusal(error: unknown): boolean {
  return (
    isError(error) &&
    (error.name === 'InputError' || error.name === 'ConflictError')
  );
}

function toGroupRef(team: string): string {
  const ref = toFullRef(team, { defaultKind: 'group' });
  if (!ref || !isOfKind(ref, 'group')) {
    throw new Error(`"${team}" is not a group`);
  }
  return ref;
}

async function staffed(
  answer: RoutingAnswer,
  team: string,
  directory: RoutingDirectory,
  byHand: boolean,
): Promise<RoutingAnswer> {
  const found = await findStaffedGroup(team, directory);
  if ('refused' in found) {
    if (byHand) {
      refuseChoice(found.refused);
    }
    const { steps } = withoutTeam(answer);
    return { steps: [...steps, found.refused] };
  }
  const steps = [...answer.steps];
  if (steps.every(({ outcome }) => outcome !== 'matched')) {
    steps.push(makeStep('matched', 'answered', { team }));
  }
  if (found.team !== team) {
    steps.push(
      makeStep('matched', 'climbed', { from: team, team: found.team }),
    );
  }
  return { team: found.team, steps };
}

/** An empty team that was chosen is passed over like any other. */
function refuseChoice({ code, message }: Step): void {
  if (code === 'customer-group') {
    throw new InputError(`team: ${message}`);
  }
  if (code === 'teams-below') {
    throw new ConflictError(`team: ${message}`);
  }
}

/** Only what decides is `matched`. */
function withoutTeam({ steps }: RoutingAnswer): RoutingAnswer {
  return {
    steps: steps.map(step =>
      step.outcome === 'matched' ? { ...step, outcome: 'passed' } : step,
    ),
  };
}
