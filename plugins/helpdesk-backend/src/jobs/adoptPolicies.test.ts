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

import { mockServices } from '@backstage/backend-test-utils';
import { SlaPolicy } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { TestHelpdesk } from '../application/__testUtils__/TestHelpdesk';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { testDatabases } from '../store/__testUtils__/databases';
import { createJobs } from './__testUtils__/createJobs';
import { HelpdeskJobs } from './HelpdeskJobs';

/** A few more than one look finds. */
const TICKETS = 205;
const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'policies that are gone on %s',
  id => {
    const logger = mockServices.logger.mock();
    let knex: Knex;

    beforeEach(async () => {
      jest.clearAllMocks();
      knex = await databases.init(id);
    });

    async function start(name: string): Promise<[TestHelpdesk, HelpdeskJobs]> {
      const policies: SlaPolicy[] = [aPolicy({ resolution: 4 }, { name })];
      const desk = await TestHelpdesk.create(knex, {}, { policies });
      return [desk, createJobs(desk, { logger })];
    }

    const policies = async () => {
      const found: string[] = await knex('tickets').pluck('policy');
      return [...new Set(found)]
        .sort()
        .map(name => `${name}: ${found.filter(one => one === name).length}`);
    };

    it('are let go of once after the start, past one that fails', async () => {
      const [old] = await start('old');
      for (let filed = 0; filed < TICKETS; filed++) {
        await old.file('developer', {});
      }
      const [desk, jobs] = await start('new');
      const adopt = desk.helpdesk.adoptPolicy.bind(desk.helpdesk);
      jest
        .spyOn(desk.helpdesk, 'adoptPolicy')
        .mockImplementation(async (number, caller) => {
          if (number === 'HD-7') {
            throw new Error('Its history is torn');
          }
          return adopt(number, caller);
        });
      await jobs.adoptPolicies();
      expect(await policies()).toEqual([`new: ${TICKETS - 1}`, 'old: 1']);
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringMatching(/HD-7.*torn/),
      );
    });

    it('are not taken back by a replica that has an older config', async () => {
      const [old, oldJobs] = await start('old');
      await old.file();
      await oldJobs.adoptPolicies();
      const [, jobs] = await start('new');
      await jobs.adoptPolicies();
      await oldJobs.adoptPolicies();
      expect(await policies()).toEqual(['new: 1']);
      const types = await knex('ticket_events')
        .orderBy('version')
        .pluck('type');
      expect(types).toEqual(['created', 'updated']);
    });
  },
);
