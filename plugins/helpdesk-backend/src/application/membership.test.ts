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
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { mockServices } from '@backstage/backend-test-utils';
import { makeEntity, stitch } from '../directory/__testUtils__/makeEntity';
import { createJobs } from '../jobs/__testUtils__/createJobs';
import { testDatabases } from '../store/__testUtils__/databases';
import { TestHelpdesk } from './__testUtils__/TestHelpdesk';

const databases = testDatabases();

const SERVICE_DESK = 'group:default/service-desk';
const SECOND_DESK = 'group:default/second-desk';
const POS_SUPPORT = 'group:default/pos-support';
const MINUTE = 60_000;

/** Groups by their parents, with the type that says whether they are a part. */
const GROUPS: [name: string, type: string, parent: string][] = [
  ['desk-evening', 'shift', SERVICE_DESK],
  ['desk-evening-late', 'sub-team', 'group:default/desk-evening'],
  ['desk-trainees', 'team', SERVICE_DESK],
  ['second-desk', 'team', 'group:default/support-management'],
  ['pos-evening', 'shift', POS_SUPPORT],
];

interface Somebody {
  memberOf?: string;
  /** What the sign-in claims, where it differs from the catalog. */
  claims?: string[];
}

/** Who belongs to the holder of a ticket, and who does not. */
const MEMBERS: Record<string, Somebody & { of: 'desk' | 'team' }> = {
  direct: { of: 'desk', memberOf: SERVICE_DESK },
  shift: { of: 'desk', memberOf: 'group:default/desk-evening' },
  'shift-part': { of: 'desk', memberOf: 'group:default/desk-evening-late' },
  'second-group': { of: 'desk', memberOf: SECOND_DESK },
  claiming: { of: 'desk', claims: [SERVICE_DESK] },
  'claiming-second': { of: 'desk', claims: [SECOND_DESK] },
  engineer: { of: 'team', memberOf: POS_SUPPORT },
  'engineer-shift': { of: 'team', memberOf: 'group:default/pos-evening' },
  'engineer-claiming': { of: 'team', claims: [POS_SUPPORT] },
};
const OTHERS: Record<string, Somebody & { of: 'desk' | 'team' }> = {
  trainee: { of: 'desk', memberOf: 'group:default/desk-trainees' },
  manager: { of: 'desk', memberOf: 'group:default/support-management' },
  'of-customer': { of: 'desk', memberOf: 'group:default/retail-north' },
  'engineer-below': { of: 'team', memberOf: 'group:default/pos-night-shift' },
  'operator-there': { of: 'team', memberOf: SERVICE_DESK },
};

describe.each(databases.eachSupportedId())('membership on %s', id => {
  let desk: TestHelpdesk;

  beforeEach(async () => {
    desk = await TestHelpdesk.create(await databases.init(id), {
      operatorGroups: [SERVICE_DESK, SECOND_DESK],
    });
    const everybody = Object.entries({ ...MEMBERS, ...OTHERS });
    desk.directory.put(
      ...stitch([
        makeEntity(SERVICE_DESK, {
          type: 'team',
          parent: 'group:default/support-management',
        }),
        makeEntity(POS_SUPPORT, {
          type: 'team',
          parent: 'group:default/second-line',
        }),
        ...GROUPS.map(([name, type, parent]) =>
          makeEntity(`group:default/${name}`, { type, parent }),
        ),
        ...everybody.map(([name, { memberOf }]) =>
          makeEntity(`user:default/${name}`, {
            memberOf: memberOf ? [memberOf] : [],
          }),
        ),
      ]),
    );
  });

  const signIn = (name: string, { claims, memberOf }: Somebody) =>
    desk.as(name, { claims: claims ?? (memberOf ? [memberOf] : []) });

  /** A ticket that the first line has, or `pos-support`. */
  async function ticketOf(holder: 'desk' | 'team'): Promise<Ticket> {
    const filed = await desk.file();
    return holder === 'desk'
      ? filed
      : desk.perform('operator', filed, 'escalate', { reason: 'Hardware' });
  }

  const colleagueOf = (holder: 'desk' | 'team') =>
    holder === 'desk' ? 'operator' : 'pos-engineer';

  const assign = ({ number }: Ticket, by: string, name: string) =>
    desk.perform(by, { number } as Ticket, 'assign', {
      assignee: `user:default/${name}`,
    });

  async function runLeavers() {
    const jobs = createJobs(desk, { logger: mockServices.logger.mock() });
    for (let look = 0; look < 2; look++) {
      await jobs.dropLeavers();
      desk.wait(6 * MINUTE);
    }
  }

  it.each(Object.entries(MEMBERS))(
    '%s claims, is assigned, and keeps the ticket over all that follows',
    async (name, somebody) => {
      const ref = `user:default/${name}`;
      const colleague = colleagueOf(somebody.of);
      const caller = await signIn(name, somebody);

      const { number } = await ticketOf(somebody.of);
      const claimed = await desk.helpdesk.perform(number, 'claim', {}, caller);
      expect(claimed).toMatchObject({ assignee: ref });
      await assign(claimed, colleague, colleague);
      await assign(claimed, colleague, name);

      const reason = { reason: 'Still broken' };
      for (const verb of ['reopen', 'reject-resolution'] as const) {
        const done = { resolution: 'Replaced' };
        await desk.helpdesk.perform(number, 'resolve', done, caller);
        expect(
          await desk.perform('developer', claimed, verb, reason),
        ).toMatchObject({ status: 'open', assignee: ref });
      }
      await runLeavers();
      expect(
        await desk.helpdesk.getTicket(number, await desk.as(colleague)),
      ).toMatchObject({ assignee: ref });
    },
  );

  it.each(Object.entries(OTHERS))(
    '%s does not, and loses what was left from before',
    async (name, { of }) => {
      const ticket = await ticketOf(of);
      const colleague = colleagueOf(of);
      await expect(assign(ticket, colleague, name)).rejects.toThrow(
        `assignee: user:default/${name} is not a member of ${ticket.team}`,
      );
      await expect(desk.perform(name, ticket, 'claim')).rejects.toMatchObject({
        name: expect.stringMatching('NotAllowedError|NotFoundError'),
      });

      const stays = async () =>
        (await desk.helpdesk.getTicket(ticket.number, await desk.as(colleague)))
          .assignee;
      const hold = () =>
        desk.knex('tickets').update({ assignee: `user:default/${name}` });
      for (const verb of ['reopen', 'reject-resolution'] as const) {
        await assign(ticket, colleague, colleague);
        await desk.perform(colleague, ticket, 'resolve', { resolution: 'Ok' });
        await hold();
        await desk.perform('developer', ticket, verb, { reason: 'No' });
        expect(await stays()).toBeUndefined();
      }
      await hold();
      await runLeavers();
      expect(await stays()).toBeUndefined();
    },
  );

  describe('while the catalog is silent', () => {
    it('assigns whom a remembered claim makes a member, and nobody else', async () => {
      const ticket = await ticketOf('desk');
      const caller = await desk.as('operator');
      await signIn('claiming', MEMBERS.claiming);
      desk.directory.fail();
      const assignTo = (name: string) =>
        desk.helpdesk.perform(
          ticket.number,
          'assign',
          { assignee: `user:default/${name}` },
          caller,
        );
      expect(await assignTo('claiming')).toMatchObject({
        assignee: 'user:default/claiming',
      });
      expect(await assignTo('operator')).toMatchObject({
        assignee: 'user:default/operator',
      });
      for (const name of ['direct', 'sysadmin']) {
        await expect(assignTo(name)).rejects.toMatchObject({
          name: 'ServiceUnavailableError',
        });
      }
    });

    it.each(['reopen', 'reject-resolution'] as const)(
      '%s takes the ticket from nobody',
      async verb => {
        const ticket = await ticketOf('desk');
        await desk.perform('operator', ticket, 'claim');
        await desk.perform('operator', ticket, 'resolve', { resolution: 'Ok' });
        const developer = await desk.as('developer');
        desk.directory.remove('user:default/operator');
        desk.directory.fail();
        expect(
          await desk.helpdesk.perform(
            ticket.number,
            verb,
            { reason: 'No' },
            developer,
          ),
        ).toMatchObject({ assignee: 'user:default/operator' });
      },
    );
  });

  it('gives what is confidential to the very group that holds it', async () => {
    const ticket = await desk.file('developer', { confidential: true });
    await expect(assign(ticket, 'operator', 'second-group')).rejects.toThrow(
      /^assignee: /,
    );
    expect(await assign(ticket, 'operator', 'shift')).toMatchObject({
      assignee: 'user:default/shift',
    });
  });

  it.each([SERVICE_DESK, SECOND_DESK])(
    'does not escalate from the first line to itself, %s',
    async team => {
      const ticket = await desk.file();
      await expect(
        desk.perform('operator', ticket, 'escalate', {
          team,
          reason: 'Theirs',
        }),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('the first line has it'),
      });
      const back = await desk.perform('operator', ticket, 'escalate', {
        reason: 'Hardware',
      });
      expect(
        await desk.perform('pos-engineer', back, 'escalate', {
          team,
          reason: 'Not ours',
        }),
      ).toMatchObject({ firstLine: true });
    },
  );
});
