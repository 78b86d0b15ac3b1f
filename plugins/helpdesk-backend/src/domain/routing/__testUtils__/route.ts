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
  RoutingResolver,
  RoutingSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { RoutingRule } from '../../../config/HelpdeskConfig';
import { demoEntities } from '../../../directory/__testUtils__/demoEntities';
import { FakeDirectory } from '../../../directory/__testUtils__/FakeDirectory';
import { makeEntity } from '../../../directory/__testUtils__/makeEntity';
import { membershipOf } from '../../../directory/__testUtils__/membershipOf';
import { routingDirectoryOf } from '../../../directory/routingDirectoryOf';
import { builtInResolvers } from '../builtInResolvers';
import { orderResolvers } from '../orderResolvers';
import { routeTicket } from '../routeTicket';

export const FIRST_LINE = 'group:default/service-desk';
const SUBJECT: RoutingSubject = {
  type: 'incident',
  priority: 'P3',
  desk: 'service-desk',
  tags: [],
};
/** A rule about servers. */
export const RULE: RoutingRule = {
  name: 'servers',
  team: 'group:default/billing-admins',
  entity: { type: ['server'] },
};

/** Routes with the built-in resolvers on the demo catalog, unless told otherwise. */
export async function route(options: {
  subject?: Partial<RoutingSubject>;
  entities?: Entity[];
  rules?: RoutingRule[];
  fallbackTeam?: string;
  added?: { resolver: RoutingResolver; before?: string }[];
  directory?: FakeDirectory;
}) {
  const { rules = [], fallbackTeam, added = [] } = options;
  const directory = options.directory ?? new FakeDirectory(demoEntities());
  directory.put(...(options.entities ?? []));
  const desks = [{ id: 'service-desk', fallbackTeam }];
  return routeTicket({
    subject: { ...SUBJECT, ...options.subject },
    resolvers: orderResolvers(builtInResolvers({ rules, desks }), added),
    directory: routingDirectoryOf(directory, membershipOf(directory)),
    firstLine: FIRST_LINE,
  });
}

/** A thing of the catalog and the subject that is about it. */
export function about(entity: Entity) {
  const { kind, metadata } = entity;
  const entityRef = `${kind.toLowerCase()}:${metadata.namespace}/${
    metadata.name
  }`;
  return { entities: [entity], subject: { entityRef } };
}

/** A component that is not in the demo catalog. */
export const thing = (short: Parameters<typeof makeEntity>[1]) =>
  about(makeEntity('component:default/thing', short));

/** The codes of the trace, in order. */
export const codes = ({ trace }: { trace: { code: string }[] }) =>
  trace.map(({ code }) => code);
