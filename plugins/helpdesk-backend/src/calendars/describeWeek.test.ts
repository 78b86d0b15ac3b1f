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

import { parseWorkingHours } from '../domain/calendar/WorkingHours';
import { describeWeek } from './describeWeek';

const hours = (...texts: string[]) => texts.map(parseWorkingHours);
const OFFICE = hours('09:00-18:00');
const ALL_DAY = hours('00:00-24:00');

describe('describeWeek', () => {
  it.each([
    [{ wednesday: OFFICE }, 'We 09:00-18:00'],
    [{ monday: OFFICE, tuesday: OFFICE }, 'Mo-Tu 09:00-18:00'],
    [{ monday: OFFICE, wednesday: OFFICE }, 'Mo 09:00-18:00; We 09:00-18:00'],
    [
      {
        monday: hours('09:00-12:30', '13:05-18:00'),
        tuesday: hours('09:00-12:30', '13:05-18:00'),
        wednesday: OFFICE,
        sunday: ALL_DAY,
      },
      'Mo-Tu 09:00-12:30,13:05-18:00; We 09:00-18:00; Su 00:00-24:00',
    ],
    [
      {
        monday: ALL_DAY,
        tuesday: ALL_DAY,
        wednesday: ALL_DAY,
        thursday: ALL_DAY,
        friday: ALL_DAY,
        saturday: ALL_DAY,
        sunday: ALL_DAY,
      },
      '24/7',
    ],
  ])('writes %j for machines', (week, text) => {
    expect(describeWeek(week, 'Europe/Kyiv')).toBe(`${text} Europe/Kyiv`);
  });
});
