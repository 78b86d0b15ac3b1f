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
  BlastRadius,
  EntitySummary,
  UNRESOLVED_STATUSES,
  UpstreamIncident,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import {
  MAX_DEPENDENTS,
  proposeImpact,
} from '../../domain/impact/proposeImpact';
import { TicketCount } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { requireRef } from '../input/refs';
import { noteConfidential } from './noteConfidential';

/** How far up the dependency graph a summary looks, in entities. */
const MAX_DEPENDENCIES = 50;
const MAX_UPSTREAM_INCIDENTS = 5;

/**
 * How much is open on an entity, what is wrong with what it depends on, and how
 * much depends on it.
 */
export async function getEntitySummary(
  dependencies: HelpdeskDependencies,
  ref: string,
  caller: Caller,
): Promise<EntitySummary> {
  const entityRef = requireRef('entity', ref);
  const [counts, upstream, blastRadius] = await Promise.all([
    dependencies.store.summarizeTickets(unresolvedAbout([entityRef], caller)),
    findUpstreamIncidents(dependencies, entityRef, caller),
    findBlastRadius(dependencies, entityRef, caller),
  ]);
  return {
    entityRef,
    open: {
      total: counts.reduce((total, { count }) => total + count, 0),
      byPriority: sumBy(counts, 'priority'),
      byStatus: sumBy(counts, 'status'),
    },
    upstream,
    blastRadius,
  };
}

/**
 * For employees who may see the entity: what the catalog looks like is no business
 * of a customer's.
 */
async function findBlastRadius(
  { directory, impact }: HelpdeskDependencies,
  entityRef: string,
  { person, catalog }: Caller,
): Promise<BlastRadius | undefined> {
  const found = person.internal
    ? await ifCatalogAnswers(async () =>
        (
          await catalog.getEntities([entityRef])
        )[0]
          ? directory.getDependents(entityRef, MAX_DEPENDENTS)
          : undefined,
      )
    : undefined;
  if (!found) {
    return undefined;
  }
  const reach = { dependents: found.refs.length, more: found.more };
  return { ...reach, proposedImpact: proposeImpact(reach, impact) };
}

async function findUpstreamIncidents(
  { store, directory }: HelpdeskDependencies,
  entityRef: string,
  caller: Caller,
): Promise<UpstreamIncident[]> {
  const upstream =
    (await ifCatalogAnswers(() =>
      directory.getDependencies(entityRef, MAX_DEPENDENCIES),
    )) ?? [];
  if (upstream.length === 0) {
    return [];
  }
  const { items } = await store.listTickets({
    filter: {
      allOf: [
        unresolvedAbout(upstream, caller),
        { field: 'type', values: ['incident'] },
      ],
    },
    order: { field: 'urgency', direction: 'desc' },
    limit: MAX_UPSTREAM_INCIDENTS,
  });
  noteConfidential(items, caller);
  return items.map(record => ({
    number: record.number,
    title: record.title,
    priority: record.priority,
    status: record.status,
    entityRef: record.entities.find(({ ref }) => upstream.includes(ref))!.ref,
  }));
}

function unresolvedAbout(entityRefs: string[], caller: Caller): TicketFilter {
  return {
    allOf: [
      caller.readable,
      { field: 'entity', values: entityRefs },
      { field: 'status', values: [...UNRESOLVED_STATUSES] },
    ],
  };
}

function sumBy(
  counts: TicketCount[],
  field: 'priority' | 'status',
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of counts) {
    sums[row[field]] = (sums[row[field]] ?? 0) + row.count;
  }
  return sums;
}
