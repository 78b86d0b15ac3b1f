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
import { demoEntities } from '../directory/__testUtils__/demoEntities';
import { FakeDirectory } from '../directory/__testUtils__/FakeDirectory';
import { makeEntity } from '../directory/__testUtils__/makeEntity';
import { membershipOf } from '../directory/__testUtils__/membershipOf';
import { aPolicy } from '../domain/clocks/__testUtils__/Story';
import { checkGroups } from './checkGroups';
import { configuredGroups } from './configuredGroups';
import { SERVICE_DESK } from '../application/__testUtils__/TestHelpdesk';

const SYSADMINS = 'group:default/sysadmins';
const MANAGEMENT = SERVICE_DESK.managementGroup!;

describe('groups of the config', () => {
  const logger = mockServices.logger.mock();
  let directory: FakeDirectory;
  /** What a test does while the check waits. */
  let meanwhile: (() => void)[];

  beforeEach(() => {
    jest.clearAllMocks();
    directory = new FakeDirectory(demoEntities());
    meanwhile = [];
  });

  async function check(...refs: [ref: string, management?: boolean][]) {
    await checkGroups({
      groups: refs.map(([ref, management = false], index) => ({
        key: `helpdesk.key[${index}]`,
        ref,
        management,
      })),
      directory,
      membership: membershipOf(directory),
      logger,
      wait: async () => meanwhile.shift()?.(),
    });
    return logger.warn.mock.calls.map(([message]) => message);
  }

  it('are found wherever it names them', () => {
    const groups = configuredGroups(
      {
        desks: [{ ...SERVICE_DESK, fallbackTeam: SYSADMINS }],
        rules: [{ name: 'r', team: 'group:default/ruled' }],
      },
      [
        aPolicy(
          {},
          {
            targets: {
              resolution: {
                within: 1,
                levels: [
                  {
                    percent: 100,
                    notify: [],
                    escalateTo: 'group:default/level',
                  },
                ],
              },
            },
          },
        ),
      ],
    );
    expect(groups.map(({ ref }) => ref)).toEqual([
      ...SERVICE_DESK.operatorGroups,
      MANAGEMENT,
      SYSADMINS,
      'group:default/ruled',
      'group:default/level',
    ]);
    expect(groups.filter(({ management }) => management)).toHaveLength(1);
  });

  it('are warned of where they are missing, a customer’s or empty', async () => {
    directory.put(makeEntity('group:default/empty', { type: 'team' }));
    expect(
      await check(
        [SYSADMINS],
        [MANAGEMENT, true],
        ['group:default/none'],
        ['group:default/retail-north'],
        ['group:default/empty'],
        ['group:default/empty', true],
      ),
    ).toEqual([
      'helpdesk.key[2]: group:default/none is not in the catalog',
      'helpdesk.key[3]: group:default/retail-north belongs to the customer group:default/retail-north, so it has no members here',
      'helpdesk.key[4]: group:default/empty has nobody in it',
      'helpdesk.key[5]: group:default/empty has nobody in it',
    ]);
  });

  it('are asked for again while the catalog fills up', async () => {
    directory.fail();
    directory.remove(SYSADMINS);
    meanwhile = [
      () => {},
      () => directory.recover(),
      () => directory.put(makeEntity(SYSADMINS, { type: 'team' })),
    ];
    expect(await check([SYSADMINS])).toEqual([]);
  });

  it('are said to be unknown where the catalog stays silent', async () => {
    directory.fail();
    expect(await check([SYSADMINS])).toEqual([
      expect.stringContaining('The catalog does not answer'),
    ]);
  });
});
