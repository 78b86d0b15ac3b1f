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

import { Entity } from '@backstage/catalog-model';
import {
  Priority,
  RoutingStep,
  TicketType,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * What a ticket that is to be routed is about.
 * @public
 */
export interface RoutingSubject {
  /** Full ref of the primary affected entity, if one is known. */
  entityRef?: string;
  /** That entity, unless the catalog has none by this ref. */
  entity?: Entity;
  /** A team that the operator chose. */
  chosenTeam?: string;
  type: TicketType;
  priority: Priority;
  desk: string;
  customer?: string;
  tags: string[];
}

/**
 * Look-ups in the catalog that a resolver may need. They reject when the
 * catalog does not answer, which postpones the routing; they answer `undefined`
 * for what does not exist.
 * @public
 */
export interface RoutingCatalog {
  getEntity(entityRef: string): Promise<Entity | undefined>;
}

/**
 * What a resolver says: a team with its explanation, or only why not. The steps
 * become part of the ticket's routing trace.
 * @public
 */
export interface RoutingAnswer {
  /** Full ref of a group that exists. */
  team?: string;
  steps: Omit<RoutingStep, 'resolver'>[];
}

/**
 * One way to find the responsible team. Resolvers are asked in order and the
 * first that answers with a team wins.
 * @public
 */
export interface RoutingResolver {
  /** Unique; shown in the routing trace. */
  readonly name: string;
  resolve(
    subject: RoutingSubject,
    catalog: RoutingCatalog,
  ): Promise<RoutingAnswer>;
}
