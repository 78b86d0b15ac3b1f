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

import fc from 'fast-check';
import { addBusinessDuration } from './addBusinessDuration';
import { addBusinessTime } from './addBusinessTime';
import { businessTimeBetween } from './businessTimeBetween';
import { nextWorkingInstant } from './nextWorkingInstant';
import { Oracle } from './__testUtils__/Oracle';
import {
  calendarOf,
  pausesIn,
  secondOf,
  secondWithin,
  toDate,
  world,
} from './__testUtils__/worlds';

const HOUR = 3_600;
const RUNS = 50;

/** On failure fast-check prints seed and path, with which `fc.assert` repeats it. */
function holds<Values>(
  values: fc.Arbitrary<Values>,
  check: (values: Values) => void,
) {
  fc.assert(fc.property(values, check), { numRuns: RUNS });
}

describe('business time, second by second', () => {
  it('is between two instants what was counted', () => {
    holds(
      world.chain(options =>
        fc.record({
          options: fc.constant(options),
          ends: fc.tuple(secondOf(options), secondOf(options)),
          pauses: pausesIn(options),
        }),
      ),
      ({ options, ends: [from, to], pauses }) => {
        const expected = new Oracle(options).between(from, to, pauses);
        expect(
          businessTimeBetween(
            calendarOf(options),
            toDate(from),
            toDate(to),
            pauses,
          ),
        ).toBe(expected * 1000);
      },
    );
  }, 60_000);

  it('has passed at the instant at which enough was counted', () => {
    holds(
      world.chain(options =>
        fc.record({
          options: fc.constant(options),
          from: secondOf(options),
          amount: fc.integer({ min: 0, max: 60 * HOUR }),
          pauses: pausesIn(options),
        }),
      ),
      ({ options, from, amount, pauses }) => {
        const due = addBusinessTime(
          calendarOf(options),
          toDate(from),
          amount * 1000,
          pauses,
        );
        expect(secondWithin(options, due)).toBe(
          new Oracle(options).add(from, amount, pauses),
        );
      },
    );
  }, 60_000);

  it('goes on at the next instant that is worked', () => {
    holds(
      world.chain(options =>
        fc.record({ options: fc.constant(options), at: secondOf(options) }),
      ),
      ({ options, at }) => {
        const next = nextWorkingInstant(calendarOf(options), toDate(at));
        expect(secondWithin(options, next)).toBe(new Oracle(options).next(at));
      },
    );
  }, 60_000);

  it('has passed by days that are worked and the rest in hours', () => {
    holds(
      world.chain(options =>
        fc.record({
          options: fc.constant(options),
          from: secondOf(options),
          weeks: fc.integer({ min: 0, max: 1 }),
          days: fc.integer({ min: 0, max: 5 }),
          seconds: fc.oneof(
            fc.constant(0),
            fc.integer({ min: 1, max: 12 * HOUR }),
          ),
        }),
      ),
      ({ options, from, ...duration }) => {
        const due = addBusinessDuration(
          calendarOf(options),
          toDate(from),
          duration,
        );
        expect(secondWithin(options, due)).toBe(
          new Oracle(options).addDuration(from, duration),
        );
      },
    );
  }, 60_000);
});
