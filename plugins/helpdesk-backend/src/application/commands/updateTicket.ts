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

import { NotAllowedError } from '@backstage/errors';
import {
  LIMITS,
  priorityOf,
  TicketPatch,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { isInCharge } from '../../domain/access/relations';
import { TicketChange } from '../../domain/lifecycle/TicketChange';
import { AffectedEntity, TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { findAffectedEntities } from '../input/findAffectedEntities';
import { readTags } from '../input/tags';
import { checkText, requireLine } from '../input/text';
import { readWatchers } from '../input/watchers';
import { noSuchTicket } from '../noSuchTicket';
import { changeTicket, ChangeContext } from './changeTicket';

/** What somebody may edit on a ticket of one's own. */
const REQUESTER_FIELDS: readonly (keyof TicketPatch)[] = [
  'title',
  'description',
  'urgency',
  'watchers',
  'confirm',
];

/** Edits fields of a ticket; a change of what it is about routes it anew. */
export async function updateTicket(
  dependencies: HelpdeskDependencies,
  number: string,
  patch: TicketPatch,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, router } = dependencies;
  const texts = readTexts(patch);
  const about = patch.entityRefs && {
    entities: await findAffectedEntities(caller, patch.entityRefs),
  };
  const found = await store.findTicket(number, caller.readable);
  if (!found) {
    throw noSuchTicket(number);
  }
  const next = { ...found, ...texts, ...about };
  const people =
    patch.watchers && (await readWatchers(dependencies, patch, found, caller));
  const routing =
    about &&
    (await router.routeAgain({
      ...next,
      priority: priorityOf(next.impact, next.urgency),
    }));

  const { ticket } = await store.transaction(tx =>
    changeTicket(tx, dependencies, {
      number,
      action: 'update',
      alsoNeeds: patch.major === undefined ? [] : ['mark-major'],
      caller,
      decide: context => {
        requireOwnFields(patch, context);
        return decideUpdate(context.ticket, {
          ...texts,
          ...about,
          ...people,
          ...(routing && { routing }),
          ...(routing?.outcome === 'undecided' && {
            unsettled: people?.unsettled ?? context.ticket.unsettled ?? {},
          }),
        });
      },
    }),
  );
  return ticket;
}

function readTexts(
  patch: TicketPatch,
): Partial<TicketRecord> & { entities?: AffectedEntity[] } {
  const { title, description, type, urgency, impact, confidential, major } =
    patch;
  return {
    ...(title !== undefined && {
      title: requireLine('title', title, LIMITS.title),
    }),
    ...(description !== undefined && {
      description: checkText('description', description, LIMITS.description),
    }),
    ...(type && { type }),
    ...(urgency && { urgency }),
    ...(impact && { impact }),
    ...(confidential !== undefined && { confidential }),
    ...(major !== undefined && { major }),
    ...(patch.tags && { tags: readTags(patch.tags) }),
  };
}

function requireOwnFields(
  patch: TicketPatch,
  { ticket, relations }: ChangeContext,
) {
  if (isInCharge(relations)) {
    return;
  }
  for (const field of Object.keys(patch) as (keyof TicketPatch)[]) {
    if (patch[field] !== undefined && !REQUESTER_FIELDS.includes(field)) {
      throw new NotAllowedError(
        `${field}: only staff may change this on ticket ${ticket.number}`,
      );
    }
  }
}

function decideUpdate(
  ticket: TicketRecord,
  patch: Partial<TicketRecord>,
): TicketChange {
  const next = { ...ticket, ...patch };
  return {
    event: 'updated',
    patch: { ...patch, priority: priorityOf(next.impact, next.urgency) },
  };
}
