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
import { Directory } from '../../directory/Directory';
import { Person } from '../../domain/access/Person';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { requireRef } from './refs';
import { optionalText, requireText } from './text';

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

/** Somebody else for whom staff registers a ticket. */
export async function readRequester(
  directory: Directory,
  { ref, contact }: Requester,
): Promise<RequesterStanding> {
  if ((ref === undefined) === (contact === undefined)) {
    throw new InputError(
      'requester: must have either ref or contact, and not both',
    );
  }
  return ref === undefined
    ? readContact(directory, contact!)
    : readUser(directory, requireRef('requester.ref', ref, 'user'));
}

async function readUser(
  directory: Directory,
  ref: string,
): Promise<RequesterStanding> {
  const standing = await ifCatalogAnswers(() => directory.getStanding(ref, []));
  if (standing && !standing.known) {
    throw new InputError(`requester.ref: the catalog has no ${ref}`);
  }
  return {
    requester: { ref },
    customer: standing?.customer,
    internal: standing !== undefined && standing.customer === undefined,
    certain: standing !== undefined,
  };
}

async function readContact(
  directory: Directory,
  { name, email, phone, customer }: Contact,
): Promise<RequesterStanding> {
  const contact = {
    name: requireText('requester.contact.name', name, LIMITS.name),
    email: optionalText('requester.contact.email', email, LIMITS.name),
    phone: optionalText('requester.contact.phone', phone, LIMITS.name),
    customer:
      customer === undefined
        ? undefined
        : requireRef('requester.contact.customer', customer, 'group'),
  };
  if (contact.customer) {
    const group = contact.customer;
    const entity = await ifCatalogAnswers(async () => [
      await directory.getEntity(group),
    ]);
    if (entity && !entity[0]) {
      throw new InputError(
        `requester.contact.customer: the catalog has no ${group}`,
      );
    }
  }
  return {
    requester: { contact },
    customer: contact.customer,
    internal: contact.customer === undefined,
    certain: true,
  };
}
