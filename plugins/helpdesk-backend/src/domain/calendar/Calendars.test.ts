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

import { ALWAYS } from './always';
import { Calendars } from './Calendars';
import { officeHours } from './__testUtils__/calendars';

describe('Calendars', () => {
  const office = { ...officeHours(), id: 'office' };
  const other = { ...office, title: 'Other' };

  it('has the one of a desk, and always for a desk that names none', () => {
    const calendars = new Calendars([office]);
    expect(calendars.of({ id: 'desk', calendar: 'office' })).toBe(office);
    expect(calendars.of({ id: 'desk' })).toBe(ALWAYS);
  });

  it('has the last one by an id', () => {
    const always = { ...office, id: 'always' };
    const calendars = new Calendars([office, other, always]);
    expect(calendars.named('office', 'key')).toBe(other);
    expect(calendars.of({ id: 'desk' })).toBe(always);
  });

  it('says what names a calendar that is not there', () => {
    expect(() => new Calendars([office]).named('home', 'sla.calendar')).toThrow(
      'sla.calendar: there is no calendar "home"; known are always, office',
    );
  });

  it('refuses a zone that is none', () => {
    expect(() => new Calendars([{ ...office, zone: 'Mars/Olympus' }])).toThrow(
      'The zone of the calendar "office" is unknown: "Mars/Olympus"',
    );
  });
});
