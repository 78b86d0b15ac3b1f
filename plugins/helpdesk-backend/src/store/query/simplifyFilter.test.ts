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

import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Desk } from '../../config/HelpdeskConfig';
import { Person } from '../../domain/access/Person';
import {
  ANY_TICKET,
  NO_TICKET,
  readableBy,
} from '../../domain/access/visibility';
import { Desks } from '../../domain/desk/Desks';
import { simplifyFilter } from './simplifyFilter';

const REF = 'user:default/operator';
const DESK = 'group:default/service-desk';
const TEAM = 'group:default/pos-support';

const operator: Person = {
  kind: 'user',
  ref: REF,
  groups: [DESK, TEAM],
  directGroups: [DESK, TEAM],
  internal: true,
  certain: true,
};
const readable = readableBy(
  operator,
  new Desks([{ id: 'service-desk', operatorGroups: [DESK] } as Desk]),
);

const open: TicketFilter = { field: 'status', values: ['new', 'open'] };
const p1: TicketFilter = { field: 'priority', values: ['P1'] };
const ofDesk: TicketFilter = { field: 'team', values: [DESK] };
const ofMine: TicketFilter = { field: 'requester', values: [REF] };
const confidential: TicketFilter = {
  field: 'audience',
  values: ['confidential'],
};

// That the tickets stay the same is tried with random filters on real databases
// by the tests of `applyTicketFilter`.
describe('simplifyFilter', () => {
  it.each<[string, TicketFilter, TicketFilter]>([
    [
      'reads without a question what the own team has',
      { allOf: [{ allOf: [readable, open] }, ofDesk] },
      { allOf: [open, ofDesk] },
    ],
    [
      'and what the reader has filed',
      { allOf: [{ allOf: [readable, ANY_TICKET, open] }, ofMine] },
      { allOf: [open, ofMine] },
    ],
    [
      'keeps what a confidential ticket must not tell',
      { allOf: [{ anyOf: [ofDesk, { not: confidential }] }, open] },
      { allOf: [{ anyOf: [ofDesk, { not: confidential }] }, open] },
    ],
    [
      'keeps the reader to what is readable beyond that',
      { allOf: [readable, open] },
      { allOf: [readable, open] },
    ],
    ['drops what says the same again', { allOf: [open, open] }, open],
    [
      'drops the alternative that another one covers',
      { anyOf: [{ allOf: [open, p1] }, open] },
      open,
    ],
    [
      'finds nothing where one part does',
      { allOf: [open, NO_TICKET] },
      NO_TICKET,
    ],
    [
      'finds all where one part does',
      { anyOf: [open, ANY_TICKET] },
      ANY_TICKET,
    ],
    ['undoes a double negation', { not: { not: open } }, open],
    [
      'turns what follows round under a negation',
      { allOf: [{ not: { anyOf: [open, p1] } }, { not: p1 }] },
      { not: { anyOf: [open, p1] } },
    ],
  ])('%s', (_what, filter, simple) => {
    expect(simplifyFilter(filter)).toEqual(simple);
  });
});
