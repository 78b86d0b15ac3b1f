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

import { RoutingDecision } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  RoutingResolver,
  RoutingSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Directory } from '../directory/Directory';
import { Desks } from '../domain/desk/Desks';
import { routeTicket } from '../domain/routing/routeTicket';
import { TicketRecord } from '../domain/ticket/TicketRecord';

/** Finds out where tickets go, with the resolvers of this portal. */
export class TicketRouter {
  readonly #resolvers: RoutingResolver[];
  readonly #directory: Directory;
  readonly #desks: Desks;

  constructor(options: {
    resolvers: RoutingResolver[];
    directory: Directory;
    desks: Desks;
  }) {
    this.#resolvers = options.resolvers;
    this.#directory = options.directory;
    this.#desks = options.desks;
  }

  /** Never rejects for want of a catalog: the answer is then `undecided`. */
  async route(
    subject: Omit<RoutingSubject, 'entity'>,
  ): Promise<RoutingDecision> {
    return routeTicket({
      subject,
      resolvers: this.#resolvers,
      directory: this.#directory,
      firstLine: this.#desks.firstLineOf(subject),
    });
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
}
