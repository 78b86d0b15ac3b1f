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

import { InputError } from '@backstage/errors';
import {
  Contact,
  LIMITS,
  Requester,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Membership } from '../../directory/Membership';
import { Person } from '../../domain/access/Person';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { requireRef } from './refs';
import { optionalLine, requireLine } from './text';

/** Who has the problem, and what the catalog says of that person. */
export interface RequesterStanding {
  requester: Requester;
  customer?: string;
  /** Whether the ticket can be shown to internal users for this requester. */
  internal: boolean;
  /** Whether the catalog could be asked. */
  certain: boolean;
}

/** The caller as the requester. */
export function callerAsRequester(person: Person): RequesterStanding {
  if (person.kind !== 'user') {
    throw new InputError(
      'requester: must be given, since a program has no problems of its own',
    );
  }
  return {
    requester: { ref: person.ref },
    customer: person.customer,
    internal: person.internal,
    certain: person.certain,
  };
}

/** Somebody for whom the caller registers a ticket; the caller is always known. */
export async function readRequester(
  { membership }: Pick<HelpdeskDependencies, 'membership'>,
  { ref, contact }: Requester,
  caller: Pick<Caller, 'person' | 'catalog'>,
): Promise<RequesterStanding> {
  if ((ref === undefined) === (contact === undefined)) {
    throw new InputError(
      'requester: must have either ref or contact, and not both',
    );
  }
  if (contact) {
    return readContact(membership, contact, caller);
  }
  const user = requireRef('requester.ref', ref!, 'user');
  return user === caller.person.ref
    ? callerAsRequester(caller.person)
    : readUser(membership, user, caller);
}

/** What is known of the requester of a ticket, whoever has named that person. */
export async function standingOf(
  membership: Membership,
  requester: Requester,
): Promise<RequesterStanding> {
  const { ref, contact } = requester;
  if (ref === undefined) {
    return { requester, ...(await standingOfContact(membership, contact)) };
  }
  const { customer, internal, certain } = await membership.personOf(ref);
  return { requester, customer, internal, certain };
}

/** Named by any group of a customer, a contact is of that customer, as its users are. */
async function standingOfContact(
  membership: Membership,
  contact: Contact | undefined,
): Promise<Omit<RequesterStanding, 'requester'>> {
  const group = contact?.customer;
  if (group === undefined) {
    return { internal: true, certain: true };
  }
  const found = await ifCatalogAnswers(async () => ({
    customer: await membership.customerOf(group),
  }));
  return {
    customer: found?.customer ?? group,
    internal: false,
    certain: found !== undefined,
  };
}

async function readUser(
  membership: Membership,
  ref: string,
  { catalog }: Pick<Caller, 'catalog'>,
): Promise<RequesterStanding> {
  const found = await ifCatalogAnswers(() => catalog.getEntities([ref]));
  if (found && !found[0]) {
    throw new InputError(`requester.ref: the catalog has no ${ref}`);
  }
  return standingOf(membership, { ref });
}

async function readContact(
  membership: Membership,
  { name, email, phone, customer }: Contact,
  { catalog }: Pick<Caller, 'catalog'>,
): Promise<RequesterStanding> {
  const contact = {
    name: requireLine('requester.contact.name', name, LIMITS.name),
    email: optionalLine('requester.contact.email', email, LIMITS.name),
    phone: optionalLine('requester.contact.phone', phone, LIMITS.name),
    customer:
      customer === undefined
        ? undefined
        : requireRef('requester.contact.customer', customer, 'group'),
  };
  if (contact.customer) {
    await requireCustomer(membership, contact.customer, catalog);
  }
  return standingOf(membership, { contact });
}

/** While the catalog is silent, the word of who registers the ticket is taken. */
async function requireCustomer(
  membership: Membership,
  group: string,
  catalog: Caller['catalog'],
): Promise<void> {
  const found = await ifCatalogAnswers(async () => ({
    entity: (await catalog.getEntities([group]))[0],
    customer: await membership.customerOf(group),
  }));
  if (found && !found.entity) {
    throw new InputError(
      `requester.contact.customer: the catalog has no ${group}`,
    );
  }
  if (found && !found.customer) {
    throw new InputError(
      `requester.contact.customer: ${group} is not a customer's group`,
    );
  }
}
