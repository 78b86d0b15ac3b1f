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

import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  LIMITS,
  TicketPatch,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Membership } from '../../directory/Membership';
import { Person } from '../../domain/access/Person';
import { isInCharge, relationsOf } from '../../domain/access/relations';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { requireRefs } from './refs';

/**
 * The watchers that a ticket is to have. Whoever is added gets the ticket, so
 * each one must exist for the caller, and people of a customer on a ticket that
 * is not that customer's are for staff to add, who have to confirm it. While the
 * catalog is silent, people are kept as unchecked, without a part in the ticket.
 *
 * Throws an `InputError` naming who does not exist, a `NotAllowedError` and a
 * `ConflictError` naming whom to confirm.
 */
export async function readWatchers(
  { membership, desks }: HelpdeskDependencies,
  patch: Pick<TicketPatch, 'watchers' | 'confirm'>,
  ticket: TicketRecord,
  { person, catalog }: Caller,
): Promise<Pick<TicketRecord, 'watchers' | 'unsettled'>> {
  const refs = requireRefs(
    'watchers',
    patch.watchers ?? [],
    LIMITS.watchers,
    'user',
  );
  const confirmed = requireRefs(
    'confirm',
    patch.confirm ?? [],
    LIMITS.watchers,
    'user',
  );
  const added = refs.filter(
    ref => !ticket.watchers.includes(ref) && ref !== person.ref,
  );
  const people = await ifCatalogAnswers(async () => {
    const entities = await catalog.getEntities(added);
    const unknown = added.find((_, index) => !entities[index]);
    if (unknown) {
      throw new InputError(
        `watchers[${refs.indexOf(unknown)}]: the catalog has no ${unknown}`,
      );
    }
    return membership.peopleOf(added);
  });
  if (!people || people.some(({ certain }) => !certain)) {
    return {
      watchers: refs.filter(ref => !added.includes(ref)),
      unsettled: { ...ticket.unsettled, watchers: added },
    };
  }
  const foreign = people.filter(candidate => isForeign(candidate, ticket));
  if (foreign.length > 0 && !isInCharge(relationsOf(person, ticket, desks))) {
    throw new NotAllowedError(
      `watchers: only staff may add people of another customer: ${namesOf(
        foreign,
      )}`,
    );
  }
  const unconfirmed = foreign.filter(({ ref }) => !confirmed.includes(ref));
  if (unconfirmed.length > 0) {
    throw new ConflictError(
      `watchers: to be repeated with confirm, since they are of another customer: ${namesOf(
        unconfirmed,
      )}`,
    );
  }
  return {
    watchers: refs,
    unsettled: ticket.unsettled && { ...ticket.unsettled, watchers: undefined },
  };
}

/**
 * Those of the unchecked whom the catalog turns out to have, and who need no
 * confirmation; `undefined` while it does not answer.
 */
export async function checkWatchers(
  membership: Membership,
  ticket: TicketRecord,
  unchecked: string[] = [],
): Promise<string[] | undefined> {
  return ifCatalogAnswers(async () => {
    const people = await membership.knownPeopleOf(unchecked);
    return people
      .filter(candidate => !isForeign(candidate, ticket))
      .map(({ ref }) => ref)
      .filter(ref => !ticket.watchers.includes(ref));
  });
}

/** Of a customer whose ticket this is not, or of whom that cannot be told. */
function isForeign(
  { customer, internal }: Person,
  ticket: Pick<TicketRecord, 'customer'>,
): boolean {
  return customer === undefined ? !internal : customer !== ticket.customer;
}

function namesOf(people: Person[]): string {
  return people.map(({ ref }) => ref).join(', ');
}
