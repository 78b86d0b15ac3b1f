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
  KnownExplanation,
  RoutingDecision,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { SYSTEM } from '../../domain/access/Person';
import { explain } from '../../domain/explanation/explain';
import { describeEntity } from '../../domain/routing/describeEntity';
import { makeStep } from '../../domain/routing/makeStep';
import { AffectedEntity, TicketRecord } from '../../domain/ticket/TicketRecord';
import { decideVerb } from '../../domain/verbs/decideVerb';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { TicketTransaction } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { standingOf } from '../input/readRequester';
import { checkWatchers } from '../input/watchers';
import { noSuchTicket } from '../noSuchTicket';
import { changeTicket } from './changeTicket';

/** All that the catalog says of a ticket, now that it answers. */
type Findings = Pick<
  TicketRecord,
  'routing' | 'entities' | 'customer' | 'audience' | 'watchers'
>;

/**
 * Finds out what the catalog could not say when it was asked: where a ticket
 * goes, which systems it is about, whose requester it is, and whether those who
 * were named as watchers exist. Decides as would have been decided then, and
 * carries out the escalation that has waited for it. While the catalog stays
 * silent, nothing changes.
 */
export async function refreshRouting(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store } = dependencies;
  const found = await store.findTicket(number, caller.readable);
  if (!found) {
    throw noSuchTicket(number);
  }
  const findings = await ask(dependencies, found);
  if (!findings) {
    return found;
  }
  return store.transaction(async tx => {
    const { ticket } = await changeTicket(tx, dependencies, {
      number,
      action: 'update',
      caller: { ...caller, ifVersion: found.version },
      decide: () => ({
        event: 'routed',
        explanation: explainRefresh(found, findings),
        patch: { ...findings, unsettled: undefined },
      }),
    });
    return completeEscalation(tx, dependencies, found, ticket, caller);
  });
}

/** Whoever was named and is not added is named once more, for staff. */
function explainRefresh(
  { unsettled }: TicketRecord,
  { watchers }: Findings,
): KnownExplanation {
  const dropped = (unsettled?.watchers ?? []).filter(
    ref => !watchers.includes(ref),
  );
  return dropped.length > 0
    ? explain('watchers-not-added', { watchers: dropped.join(', ') })
    : explain('catalog-answers', {});
}

/** `undefined` while the catalog does not answer. */
async function ask(
  { directory, membership, router, desks }: HelpdeskDependencies,
  ticket: TicketRecord,
): Promise<Findings | undefined> {
  // Tickets of the release before do not say what of them is unsettled.
  const asksForRequester = ticket.unsettled?.requester ?? !ticket.unsettled;
  const standing = asksForRequester
    ? await standingOf(membership, ticket.requester)
    : undefined;
  const entities = await ifCatalogAnswers(() =>
    directory.getEntities(ticket.entities.map(({ ref }) => ref)),
  );
  const about: TicketRecord = {
    ...ticket,
    customer: standing ? standing.customer : ticket.customer,
    audience: standing ? audienceFor(standing.internal) : ticket.audience,
    entities: describeEntities(ticket.entities, entities ?? []),
  };
  const added = await checkWatchers(
    membership,
    about,
    ticket.unsettled?.watchers,
  );
  const routing =
    ticket.routing.outcome === 'undecided'
      ? await decideRouting(about)
      : ticket.routing;
  const silent =
    standing?.certain === false ||
    !entities ||
    !added ||
    routing.outcome === 'undecided';
  if (silent) {
    return undefined;
  }
  return {
    routing,
    entities: about.entities,
    customer: about.customer,
    audience: about.audience,
    watchers: [...ticket.watchers, ...added],
  };

  function audienceFor(internal: boolean): TicketRecord['audience'] {
    return desks.of(ticket).visibility === 'internal' && internal
      ? 'internal'
      : 'participants';
  }

  /** A choice that turns out to be none leaves the ticket with the first line. */
  async function decideRouting(asked: TicketRecord): Promise<RoutingDecision> {
    const chosen = asked.routing.requested?.team;
    try {
      return await router.routeAgain(asked, chosen);
    } catch (error) {
      if (!InputError.is(error) && !ConflictError.is(error)) {
        throw error;
      }
      const step = makeStep('failed', 'chosen-refused', { team: chosen! });
      return {
        team: desks.firstLineOf(asked),
        outcome: 'first-line',
        reason: step.message,
        trace: [{ resolver: 'chosen', ...step }],
      };
    }
  }
}

/** What the catalog does not have stays on the ticket as it was named. */
function describeEntities(
  known: AffectedEntity[],
  entities: (Parameters<typeof describeEntity>[1] | undefined)[],
): AffectedEntity[] {
  return known.map((affected, index) => {
    const entity = entities[index];
    return entity ? describeEntity(affected.ref, entity) : affected;
  });
}

/** Unless somebody has decided otherwise in the meantime. */
async function completeEscalation(
  tx: TicketTransaction,
  dependencies: HelpdeskDependencies,
  { routing: { requested } }: TicketRecord,
  ticket: TicketRecord,
  caller: Caller,
): Promise<TicketRecord> {
  const { desks } = dependencies;
  const { routing, status, team, number } = ticket;
  const goesOn =
    requested !== undefined &&
    ['new', 'open', 'pending'].includes(status) &&
    routing.outcome === 'routed' &&
    routing.team !== team;
  if (!goesOn) {
    return ticket;
  }
  const { by, supervises, reason } = requested;
  const result = await changeTicket(tx, dependencies, {
    number,
    action: 'escalate',
    caller,
    decide: context => {
      const decided = decideVerb.escalate({
        ...context,
        input: { reason },
        actor: SYSTEM,
        desks,
        routing,
      });
      return {
        ...decided,
        explanation: explain('escalation-completed', { by }),
        patch: { ...decided.patch, ...(supervises && { supervisor: by }) },
      };
    },
  });
  return result.ticket;
}
