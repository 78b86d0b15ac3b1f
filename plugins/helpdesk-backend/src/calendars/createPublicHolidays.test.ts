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
  createPublicHolidays,
  HolidayPlace,
  isKnownCountry,
  isKnownRegion,
} from './createPublicHolidays';

describe('createPublicHolidays', () => {
  it.each<[HolidayPlace, string, boolean]>([
    [{ country: 'DE' }, '2026-10-03', true],
    [{ country: 'DE' }, '2026-10-02', false],
    [{ country: 'DE' }, '2027-10-03', true],
    // Easter moves, in the Eastern church on other dates.
    [{ country: 'DE' }, '2026-04-06', true],
    [{ country: 'UA' }, '2026-04-13', true],
    [{ country: 'UA' }, '2026-08-24', true],
    [{ country: 'UA' }, '2026-08-25', false],
    // Those of a part of a country, and of a part of that.
    [{ country: 'DE' }, '2026-01-06', false],
    [{ country: 'DE', region: 'BY' }, '2026-01-06', true],
    [{ country: 'DE', region: 'BY' }, '2026-08-08', false],
    [{ country: 'DE', region: 'BY-A' }, '2026-08-08', true],
    // Days in lieu, also over the end of a year.
    [{ country: 'GB', region: 'ENG' }, '2026-12-28', true],
    [{ country: 'US' }, '2021-12-31', true],
    [{ country: 'US' }, '2022-01-03', false],
    // One of several days that ends in the next year.
    [{ country: 'SZ' }, '2026-12-31', true],
    [{ country: 'SZ' }, '2027-01-02', true],
    [{ country: 'SZ' }, '2027-01-03', false],
    // From evening to evening it is the day in between.
    [{ country: 'IL' }, '2026-09-20', false],
    [{ country: 'IL' }, '2026-09-21', true],
    [{ country: 'IL' }, '2026-09-22', false],
    // Only an afternoon is free, or is no public holiday.
    [{ country: 'CW' }, '2026-12-31', false],
    [{ country: 'DE' }, '2026-12-24', false],
  ])('of %j has %s: %s', (place, date, expected) => {
    expect(createPublicHolidays(place)(date)).toBe(expected);
  });
});

describe('places', () => {
  it.each([
    ['UA', true],
    ['XX', false],
    ['ua', false],
    ['', false],
    ['constructor', false],
  ])('knows the country %s: %s', (country, expected) => {
    expect(isKnownCountry(country)).toBe(expected);
  });

  it.each([
    ['DE', 'BY', true],
    ['DE', 'BY-A', true],
    ['DE', 'BY-XX', false],
    ['DE', 'BY-A-X', false],
    ['DE', 'XX', false],
    ['DE', 'constructor', false],
    ['UA', 'BY', false],
    ['XX', 'BY', false],
  ])('knows in %s the region %s: %s', (country, region, expected) => {
    expect(isKnownRegion({ country, region })).toBe(expected);
  });
});
