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

import { SERVICE_DESK } from '../../application/__testUtils__/TestHelpdesk';
import { Person } from '../access/Person';
import { Desks } from './Desks';

const GROUP = SERVICE_DESK.operatorGroups[0];
const MANAGEMENT = SERVICE_DESK.managementGroup!;
const PERSON: Person = {
  kind: 'user',
  ref: 'user:default/a',
  groups: [GROUP],
  directGroups: [MANAGEMENT],
  internal: true,
  certain: true,
};
const RETIRED = { ...SERVICE_DESK, id: 'old', retired: true };

describe('Desks', () => {
  const desks = new Desks([SERVICE_DESK], undefined, [RETIRED]);

  it.each([
    [SERVICE_DESK.id, true],
    ['old', true],
    ['unknown', false],
  ])('knows who works for %s', (desk, works) => {
    expect(desks.isOperator(PERSON, desk)).toBe(works);
    expect(desks.isManagement(PERSON, desk)).toBe(works);
    expect(desks.isFirstLine({ desk, team: GROUP })).toBe(works);
    expect(desks.staffedBy(PERSON).includes(desk)).toBe(works);
    expect(desks.of({ desk }).id).toBe(desk);
  });

  it('gives nobody a right to a desk that nothing is known of', () => {
    expect(desks.of({ desk: 'unknown' })).toMatchObject({
      operatorGroups: [],
      visibility: 'participants',
    });
    expect(desks.of({ desk: 'unknown' }).managementGroup).toBeUndefined();
  });

  it('takes new tickets at desks of the config alone', () => {
    expect(desks.named(undefined)).toBe(SERVICE_DESK);
    expect(desks.withId('old')).toBe(RETIRED);
    expect(() => desks.named('old')).toThrow(/^desk: there is no desk 'old'/);
    const replaced = new Desks([{ ...SERVICE_DESK, replaces: ['old'] }]);
    expect(() => replaced.named('old')).toThrow(
      "desk: 'old' is replaced by 'service-desk'",
    );
  });
});
