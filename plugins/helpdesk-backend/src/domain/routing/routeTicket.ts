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

import type {
  RoutingDecision,
  RoutingStep,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import type {
  RoutingResolver,
  RoutingSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { askResolver } from './askResolver';
import {
  isCatalogUnavailable,
  tellingUnavailability,
} from './CatalogUnavailableError';
import { makeStep, Step } from './makeStep';
import type { RoutingDirectory } from './RoutingDirectory';
import { stayWithFirstLine } from './stayWithFirstLine';

/**
 * Which team a ticket goes to, and why: the first resolver that answers with a
 * team wins. Two things end the asking, because a lower-ranked answer must not
 * win only for want of a higher one: the catalog does not answer, which leaves
 * the ticket undecided, and a group is responsible that is none but has teams
 * below it, among which people have to choose.
 *
 * Rejects with an `InputError` naming `team` if the team that was chosen by hand
 * is no group or a customer's, and with a `ConflictError` if it has people only
 * in teams below it.
 */
export async function routeTicket(options: {
  /** Its entity is looked up if only the ref is given. */
  subject: RoutingSubject;
  /** In the order in which they are asked. */
  resolvers: RoutingResolver[];
  directory: RoutingDirectory;
  /** Full ref of the group that keeps the ticket if nobody else is found. */
  firstLine: string;
}): Promise<RoutingDecision> {
  const { resolvers, firstLine } = options;
  const directory = tellingUnavailability(options.directory);
  const trace: RoutingStep[] = [];
  try {
    const subject = await withEntity(options.subject, directory);
    for (const resolver of resolvers) {
      const { team, steps } = await askResolver(resolver, subject, directory);
      trace.push(...steps.map(step => ({ resolver: resolver.name, ...step })));
      if (team) {
        return { team, outcome: 'routed', reason: tellMatched(steps), trace };
      }
      if (steps.some(({ code }) => code === 'teams-below')) {
        break;
      }
    }
  } catch (error) {
    if (!isCatalogUnavailable(error)) {
      throw error;
    }
    const step = makeStep('failed', 'catalog-silent');
    trace.push({ resolver: 'catalog', ...step });
    const reason = step.message;
    return { team: firstLine, outcome: 'undecided', reason, trace };
  }
  return stayWithFirstLine(firstLine, trace);
}

async function withEntity(
  subject: RoutingSubject,
  directory: RoutingDirectory,
): Promise<RoutingSubject> {
  return subject.entity || !subject.entityRef
    ? subject
    : { ...subject, entity: await directory.getEntity(subject.entityRef) };
}

function tellMatched(steps: Step[]): string {
  return steps
    .filter(({ outcome }) => outcome === 'matched')
    .map(({ message }) => message)
    .join('; ');
}
