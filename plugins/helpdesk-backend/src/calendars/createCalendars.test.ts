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
import { JsonObject } from '@backstage/types';
import { readHelpdeskConfig } from '../config/readHelpdeskConfig';
import { createCalendars } from './createCalendars';
import { officeHours } from '../domain/calendar/__testUtils__/calendars';

const OFFICE = {
  id: 'office',
  zone: 'Europe/Kyiv',
  week: { monday: '09:00-18:00', tuesday: '09:00-18:00' },
};

function read(calendar: JsonObject, desk: JsonObject = {}) {
  return readHelpdeskConfig(
    mockServices.rootConfig({
      data: {
        helpdesk: {
          calendars: [{ ...OFFICE, ...calendar }],
          desks: [
            { id: 'a', title: 'A', operatorGroups: ['a'] },
            { id: 'b', title: 'B', operatorGroups: ['b'], ...desk },
          ],
        },
      },
    }),
  );
}

describe('createCalendars', () => {
  it('works on the hours of the config except on holidays', () => {
    const calendars = createCalendars(
      read({
        holidays: {
          country: 'UA',
          dates: ['2026-08-18'],
          except: ['2026-08-18', '2026-08-24'],
        },
      }),
      [],
    );
    const office = calendars.named('office', 'key');
    const dates = (from: string, to: string) =>
      office
        .workingTime(new Date(from), new Date(to))
        .map(span => span.from.toISOString());
    // The 24th is a holiday of the country, in 2025 a Sunday.
    expect(dates('2025-08-24T00:00Z', '2025-08-28T00:00Z')).toEqual([
      '2025-08-26T06:00:00.000Z',
    ]);
    expect(dates('2026-08-16T00:00Z', '2026-08-28T00:00Z')).toEqual([
      '2026-08-17T06:00:00.000Z',
      '2026-08-24T06:00:00.000Z',
      '2026-08-25T06:00:00.000Z',
    ]);
    expect(dates('2027-08-23T00:00Z', '2027-08-25T00:00Z')).toEqual([
      '2027-08-23T06:00:00.000Z',
    ]);
    expect(office.title).toBe('Mo-Tu 09:00-18:00 Europe/Kyiv');
  });

  it('lets an added calendar take the place of one by its id', () => {
    const added = { ...officeHours(), id: 'office' };
    const calendars = createCalendars(read({}), [added]);
    expect(calendars.named('office', 'key')).toBe(added);
  });

  it('knows for a desk what was added', () => {
    const added = { ...officeHours(), id: 'added' };
    const config = read({}, { calendar: 'added' });
    expect(createCalendars(config, [added]).of(config.desks[1])).toBe(added);
    expect(() => createCalendars(config, [])).toThrow(
      'helpdesk.desks[1].calendar: there is no calendar "added"; known are always, office',
    );
  });
});
