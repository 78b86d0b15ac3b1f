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

import {
  RoutingDecision,
  RoutingStep,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  RoutingResolver,
  RoutingSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Directory } from '../directory/Directory';
import { Membership } from '../directory/Membership';
import { routingDirectoryOf } from '../directory/routingDirectoryOf';
import { Desks } from '../domain/desk/Desks';
import { CheckedTeams } from '../domain/routing/CheckedTeams';
import { makeStep } from '../domain/routing/makeStep';
import { RoutingDirectory } from '../domain/routing/RoutingDirectory';
import { routeTicket } from '../domain/routing/routeTicket';
import { TicketRecord } from '../domain/ticket/TicketRecord';

/** For how long a team that was checked is trusted unseen, in milliseconds. */
const TRUSTED_FOR = 24 * 60 * 60_000;

/**
 * Finds out where tickets go, with the resolvers of this portal. No answer of
 * its leads to a customer's group: while the catalog is silent it names only
 * teams that were found to be support's within the last day.
 */
export class TicketRouter {
  readonly #resolvers: RoutingResolver[];
  readonly #directory: RoutingDirectory;
  readonly #checkedTeams: CheckedTeams;
  readonly #desks: Desks;
  readonly #now: () => Date;

  constructor(options: {
    resolvers: RoutingResolver[];
    directory: Directory;
    membership: Membership;
    checkedTeams: CheckedTeams;
    desks: Desks;
    now: () => Date;
  }) {
    this.#resolvers = options.resolvers;
    this.#directory = routingDirectoryOf(options.directory, options.membership);
    this.#checkedTeams = options.checkedTeams;
    this.#desks = options.desks;
    this.#now = options.now;
  }

  /** Never rejects for want of a catalog: the answer is then `undecided`. */
  async route(
    subject: Omit<RoutingSubject, 'entity'>,
  ): Promise<RoutingDecision> {
    return this.#route(subject, this.#directory);
  }

  /** The same, as if the catalog did not have the entity. */
  async routeWithoutEntity(
    subject: Omit<RoutingSubject, 'entity'>,
  ): Promise<RoutingDecision> {
    const { getEntity } = this.#directory;
    return this.#route(subject, {
      ...this.#directory,
      getEntity: async ref =>
        ref === subject.entityRef ? undefined : getEntity(ref),
    });
  }

  async #route(
    subject: Omit<RoutingSubject, 'entity'>,
    directory: RoutingDirectory,
  ): Promise<RoutingDecision> {
    const decision = await routeTicket({
      subject,
      resolvers: this.#resolvers,
      directory,
      firstLine: this.#desks.firstLineOf(subject),
    });
    if (decision.outcome === 'routed') {
      await this.#checkedTeams.note(decision.team, this.#now());
    }
    return decision;
  }

  /** Where a registered ticket goes, as things stand now. */
  async routeAgain(
    ticket: Omit<TicketRecord, 'id' | 'number' | 'version' | 'publicVersion'>,
    chosenTeam?: string,
  ): Promise<RoutingDecision> {
    return this.route({
      entityRef: ticket.entities[0]?.ref,
      chosenTeam,
      type: ticket.type,
      priority: ticket.priority,
      desk: ticket.desk,
      customer: ticket.customer,
      tags: ticket.tags,
    });
  }

  /**
   * Where an escalation leads. While the catalog is silent, that is the team that
   * was chosen, or else the one that was found at registration, if it was checked
   * a short while ago; the answer is `undecided` otherwise.
   */
  async routeEscalation(
    ticket: TicketRecord,
    chosenTeam?: string,
  ): Promise<RoutingDecision> {
    const decision = await this.routeAgain(ticket, chosenTeam);
    if (decision.outcome !== 'undecided') {
      return decision;
    }
    const known =
      ticket.routing.outcome === 'routed' ? ticket.routing : undefined;
    const team = chosenTeam ?? known?.team;
    if (team === undefined || !(await this.isTrusted(team))) {
      return decision;
    }
    const why: RoutingStep[] =
      chosenTeam === undefined
        ? known!.trace.filter(({ outcome }) => outcome === 'matched')
        : [{ resolver: 'chosen', ...makeStep('matched', 'chosen', { team }) }];
    const steps = [
      ...why,
      {
        resolver: 'catalog',
        ...makeStep('matched', 'checked-before', { team }),
      },
    ];
    return {
      team,
      outcome: 'routed',
      reason: steps.map(({ message }) => message).join('; '),
      trace: [...decision.trace, ...steps],
    };
  }

  /** Whether a group was found to be a team of support within the last day. */
  async isTrusted(team: string): Promise<boolean> {
    const since = new Date(this.#now().getTime() - TRUSTED_FOR);
    return this.#checkedTeams.isKnown(team, since);
  }
}
