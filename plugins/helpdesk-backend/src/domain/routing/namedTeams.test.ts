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

import { demoEntities } from '../../directory/__testUtils__/demoEntities';
import { FakeDirectory } from '../../directory/__testUtils__/FakeDirectory';
import { FIRST_LINE, route, thing } from './__testUtils__/route';

describe("routeTicket by a team's name", () => {
  describe('the chosen team', () => {
    it.each([
      ['group:default/nobody'],
      ['user:default/operator'],
      ['not a: ref/at all/'],
      [''],
    ])('"%s" is refused, naming the field', async chosenTeam => {
      await expect(route({ subject: { chosenTeam } })).rejects.toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringMatching(/^team: /),
        }),
      );
    });

    it('is left undecided as long as it cannot be verified', async () => {
      const directory = new FakeDirectory(demoEntities());
      directory.fail();
      const chosenTeam = 'group:default/sysadmins';
      expect(await route({ directory, subject: { chosenTeam } })).toMatchObject(
        {
          team: FIRST_LINE,
          outcome: 'undecided',
        },
      );
    });
  });

  describe('the annotation', () => {
    it.each([
      ['sysadmins', 'group:default/sysadmins'],
      ['Group:Default/SysAdmins', 'group:default/sysadmins'],
    ])('"%s" names %s', async (value, team) => {
      const annotations = { 'helpdesk/second-line': value };
      expect(await route(thing({ annotations }))).toMatchObject({ team });
    });

    it.each([
      ['group:default/gone'],
      ['user:default/operator'],
      [''],
      ['a:b:c'],
    ])('"%s" is passed over as no group', async value => {
      const decision = await route(
        thing({
          owner: 'group:default/pos-support',
          annotations: { 'helpdesk/second-line': value },
        }),
      );
      expect(decision.team).toBe('group:default/pos-support');
      expect(decision.trace[1]).toMatchObject({
        outcome: 'failed',
        code: 'annotation-invalid',
        params: { value, entity: 'component:default/thing' },
      });
    });
  });
});
