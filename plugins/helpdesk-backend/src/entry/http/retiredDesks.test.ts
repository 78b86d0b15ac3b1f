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
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Knex } from 'knex';
import { testDatabases } from '../../store/__testUtils__/databases';
import { startHelpdesk } from './__testUtils__/startHelpdesk';

// each test is a story of several starts, on a machine that may be busy
jest.setTimeout(60_000);

const databases = testDatabases();

const SERVICE_DESK = {
  id: 'service-desk',
  title: 'Service desk',
  operatorGroups: ['group:default/service-desk'],
};
/** Its management is the demo's support-lead, its operator the sysadmin. */
const SHOPS = {
  id: 'shops',
  title: 'Shops',
  operatorGroups: ['sysadmins'],
  managementGroup: 'support-management',
  calendar: 'shop-hours',
};
const SHOP_HOURS = {
  id: 'shop-hours',
  zone: 'UTC',
  week: { monday: '09:00-18:00' },
};
const POS_SUPPORT = 'group:default/pos-support';

type Send = Awaited<ReturnType<typeof startHelpdesk>>;

describe.each(databases.eachSupportedId())(
  'a desk that the config no longer has, over HTTP on %s',
  id => {
    let knex: Knex;
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    let jobs: Map<string, () => Promise<void>>;

    beforeEach(async () => {
      jest.clearAllMocks();
      knex = await databases.init(id);
    });

    /** A backend with these desks, whose jobs the test starts. */
    async function start(desks: object[], more: object = {}): Promise<Send> {
      jobs = new Map();
      return startHelpdesk(knex, undefined, {
        config: { helpdesk: { desks, ...more } } as never,
        services: [
          createServiceFactory({
            service: coreServices.logger,
            deps: {},
            factory: () => logger,
          }),
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => ({
              ...mockServices.scheduler.mock(),
              scheduleTask: async ({
                id: job,
                fn,
              }: SchedulerServiceTaskScheduleDefinition & {
                id: string;
                fn: () => Promise<void> | void;
              }) => {
                jobs.set(job, async () => fn());
              },
            }),
          }),
        ],
      });
    }

    const file = async (send: Send, desk: string): Promise<Ticket> => {
      const { body, status } = await send('developer', 'post', '/tickets', {
        body: { title: 'No receipts', description: 'It beeps', desk },
      });
      expect(status).toBe(201);
      return body;
    };

    const act = (
      send: Send,
      who: string,
      { number }: Ticket,
      verb: string,
      body: object = {},
    ) => send(who, 'post', `/tickets/${number}/${verb}`, { body });

    const see = async (send: Send, who: string, { number }: Ticket) =>
      (await send(who, 'get', `/tickets/${number}`)).body;

    /** Two tickets of the shops: with the first line, and escalated. */
    async function withTickets() {
      const send = await start([SERVICE_DESK, SHOPS], {
        calendars: [SHOP_HOURS],
      });
      const tickets = [await file(send, 'shops'), await file(send, 'shops')];
      await act(send, 'sysadmin', tickets[1], 'escalate', {
        team: POS_SUPPORT,
        reason: 'Hardware',
      });
      await send.stop();
      return tickets;
    }

    it('goes on for its tickets, under its own people alone', async () => {
      const [ticket, escalated] = await withTickets();
      const send = await start([SERVICE_DESK]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('"shops" (Shops) is no longer in the config'),
      );
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('has 2 tickets'),
      );
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('"shop-hours", which is gone'),
      );

      const { body: me } = await send('sysadmin', 'get', '/me');
      expect(me.desks).toEqual([
        expect.objectContaining({ id: 'service-desk', operator: false }),
        expect.objectContaining({ id: 'shops', operator: true, retired: true }),
      ]);
      for (const query of ['view=queue', 'desk=shops&status=new']) {
        const { body } = await send('sysadmin', 'get', `/tickets?${query}`);
        expect(body.items.map(({ number }: Ticket) => number)).toEqual([
          ticket.number,
        ]);
      }
      expect(await see(send, 'support-lead', ticket)).toMatchObject({
        allowedActions: expect.arrayContaining(['assign']),
      });
      // the first desk of the config has no right to it
      expect(await see(send, 'operator', ticket)).not.toHaveProperty('routing');
      expect((await act(send, 'operator', ticket, 'claim')).status).toBe(403);

      expect((await act(send, 'sysadmin', ticket, 'claim')).status).toBe(200);
      await act(send, 'sysadmin', escalated, 'recall');
      expect(await see(send, 'sysadmin', escalated)).toMatchObject({
        team: 'group:default/sysadmins',
        firstLine: true,
      });
      await act(send, 'sysadmin', ticket, 'resolve', { resolution: 'Ok' });
      await knex('tickets')
        .where('status', 'resolved')
        .update({ resolved_at: new Date(0) });
      await jobs.get('helpdesk-auto-close')!();
      expect(await see(send, 'sysadmin', ticket)).toMatchObject({
        status: 'closed',
      });
      expect(
        await act(send, 'developer', ticket, 'reopen', { reason: 'Again' }),
      ).toMatchObject({ status: 200, body: { desk: 'shops' } });

      const refused = await send('developer', 'post', '/tickets', {
        body: { title: 'One more', description: '', desk: 'shops' },
      });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain('desk: ');
      await send.stop();
    });

    it('is forgotten without tickets', async () => {
      await (
        await start([SERVICE_DESK, { ...SHOPS, calendar: undefined }])
      ).stop();
      const send = await start([SERVICE_DESK]);
      const { body: me } = await send('sysadmin', 'get', '/me');
      expect(me.desks).toHaveLength(1);
      expect(await knex('desks').pluck('id')).toEqual(['service-desk']);
      await send.stop();
    });

    it('gives its tickets to the one that replaces it', async () => {
      const [ticket, escalated] = await withTickets();
      const send = await start([{ ...SERVICE_DESK, replaces: ['shops'] }]);
      await jobs.get('helpdesk-replaced-desks')!();
      expect(await see(send, 'operator', ticket)).toMatchObject({
        desk: 'service-desk',
        team: 'group:default/service-desk',
        allowedActions: expect.arrayContaining(['claim']),
      });
      expect(await see(send, 'operator', escalated)).toMatchObject({
        desk: 'service-desk',
        team: POS_SUPPORT,
        awaitingAcceptance: true,
      });
      const { body: history } = await send(
        'operator',
        'get',
        `/tickets/${ticket.number}/events`,
      );
      expect(history.items.at(-1)).toMatchObject({
        type: 'updated',
        actor: 'system',
        changes: { desk: { from: 'shops', to: 'service-desk' } },
        explanation: { code: 'desk-replaced' },
      });
      const refused = await send('developer', 'post', '/tickets', {
        body: { title: 'One more', description: '', desk: 'shops' },
      });
      expect(refused.body.error.message).toContain(
        "replaced by 'service-desk'",
      );
      await send.stop();
    });
  },
);
