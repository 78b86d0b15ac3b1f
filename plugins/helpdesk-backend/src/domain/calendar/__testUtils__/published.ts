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

import { officeHours, weekly } from './calendars';

/*
 * Cases of other systems' test suites, taken over as facts: what was asked and
 * what came out, in the time of the calendar's zone, which is UTC.
 */

/** zendesk/biz, spec/periods and spec/calculation */
export const BIZ = {
  week: weekly({
    week: {
      monday: '09:00-17:00',
      tuesday: '10:00-16:00',
      wednesday: '09:00-17:00',
      thursday: '10:00-16:00',
      friday: '09:00-17:00',
      saturday: '11:00-14:30',
    },
    holidays: ['2006-01-16', '2006-01-18'],
  }),
};

/** bokmann/business_time, test/test_business_hours*.rb and test_calculating_business_duration.rb */
export const BUSINESS_TIME = {
  office: officeHours({ hours: '09:00-17:00', holidays: ['2010-07-05'] }),
  saturday: weekly({
    week: {
      monday: '09:00-17:00',
      friday: '09:00-17:00',
      saturday: '10:00-15:00',
    },
  }),
  wholeDays: weekly({
    week: {
      monday: '00:00-24:00',
      friday: '00:00-24:00',
      saturday: '11:00-15:00',
    },
  }),
  longWeekend: weekly({
    week: {
      monday: '00:00-24:00',
      friday: '00:00-24:00',
      saturday: '00:00-24:00',
      sunday: '00:00-24:00',
    },
  }),
};

/** Intrepidd/working_hours, spec/working_hours/computation_spec.rb */
export const WORKING_HOURS = {
  office: officeHours({
    hours: '09:00-17:00',
    holidays: ['2014-05-01'],
  }),
  tokyo: officeHours({ zone: 'Asia/Tokyo', hours: '09:00-17:00' }),
  twice: weekly({ week: { monday: '07:00-12:00 13:00-18:00' } }),
  mondays: weekly({ week: { monday: '00:00-24:00' } }),
  few: weekly({
    week: {
      monday: '09:00-17:00',
      wednesday: '09:00-17:00',
      thursday: '09:00-17:00',
      sunday: '09:00-17:00',
    },
  }),
  fewer: weekly({
    week: { monday: '09:00-17:00', wednesday: '09:00-17:00' },
    holidays: ['2014-04-09'],
  }),
};
