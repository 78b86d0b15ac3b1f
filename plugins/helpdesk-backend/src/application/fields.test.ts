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
  Ticket,
  TicketField,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import { POS_TERMINAL, TestHelpdesk } from './__testUtils__/TestHelpdesk';
import { TICKET_FIELDS } from './toTicket';

const FOR_STAFF: TicketField[] = [
  'concerns',
  'flag',
  'routing',
  'openConsultations',
];

const databases = testDatabases();

describe.each(databases.eachSupportedId())('fields of a list on %s', id => {
  let desk: TestHelpdesk;
  let filed: Ticket;

  beforeAll(async () => {
    desk = await TestHelpdesk.create(await databases.init(id));
    // Nobody is responsible for it, so that it has a flag.
    filed = await desk.file('developer', {
      entityRefs: [],
      confidential: true,
    });
  });

  async function listed(who: string, fields?: readonly TicketField[]) {
    const { items } = await desk.helpdesk.listTickets(
      { fields },
      await desk.as(who),
    );
    expect(items).toHaveLength(1);
    return items[0];
  }

  describe.each(['operator', 'developer'])('for %s', who => {
    it('are all there are if none is named', async () => {
      const whole = await desk.helpdesk.getTicket(
        filed.number,
        await desk.as(who),
      );
      expect(await listed(who)).toStrictEqual(whole);
      expect(await listed(who, TICKET_FIELDS)).toStrictEqual(whole);
    });

    it.each(TICKET_FIELDS)('are %s alone', async field => {
      const { [field]: value } = await listed(who);
      expect(await listed(who, [field])).toStrictEqual(
        value === undefined ? {} : { [field]: value },
      );
    });
  });

  it('are as secret as ever', async () => {
    expect(Object.keys(await listed('operator', FOR_STAFF))).toEqual(FOR_STAFF);
    expect(await listed('developer', FOR_STAFF)).toEqual({});
  });

  it('change neither what is counted nor what the audit learns', async () => {
    const onConfidential = jest.fn();
    const page = await desk.helpdesk.listTickets(
      { fields: ['title'], count: true },
      { ...(await desk.as('operator')), onConfidential },
    );
    expect(page).toMatchObject({
      items: [{ title: filed.title }],
      totalItems: 1,
    });
    expect(onConfidential.mock.calls).toEqual([[filed.number]]);
  });

  it('change no page and no order', async () => {
    const other = await TestHelpdesk.create(await databases.init(id));
    for (const urgency of ['low', 'high', 'medium'] as const) {
      await other.file('developer', {
        urgency,
        title: urgency,
        entityRefs: [POS_TERMINAL],
      });
    }
    const caller = await other.as('operator');
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await other.helpdesk.listTickets(
        { fields: ['title'], limit: 1, cursor },
        caller,
      );
      titles.push(...items.map(({ title }) => title));
      cursor = pageInfo.nextCursor;
    } while (cursor);
    expect(titles).toEqual(['high', 'medium', 'low']);
  });
});
