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

import { z } from 'zod';
import { BusinessDuration } from '../domain/calendar/addBusinessDuration';
import { duration } from './duration';

const UNITS: Record<keyof BusinessDuration, RegExp> = {
  weeks: /^w(eeks?)?$/i,
  days: /^d(ays?)?$/i,
  hours: /^h(rs?|ours?)?$/i,
  minutes: /^m(ins?|inutes?)?$/i,
  seconds: /^s(ecs?|econds?)?$/i,
  milliseconds: /^(ms|msecs?|milliseconds?)$/i,
};

/**
 * A length of business time, in the same forms as any duration. The unit that it
 * is given in stays: `36 hours` are 36 hours of work and not a day and 12 hours,
 * as which Backstage's reader has it.
 */
export const businessDuration = z
  .preprocess(toDuration, duration)
  .transform((value, context): BusinessDuration => {
    const { years = 0, months = 0, ...result } = value;
    const report = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (years || months) {
      return report('must be in weeks, days or less: it is business time');
    }
    if (![result.weeks ?? 0, result.days ?? 0].every(Number.isInteger)) {
      return report('must have whole weeks and days: it is business time');
    }
    return result;
  });

/** `{ hours: 36 }` of `36 hours`; anything else as it is. */
function toDuration(value: unknown): unknown {
  const [, amount, name = ''] =
    (typeof value === 'string' && /^\s*(\d+)\s*([a-z]+)\s*$/i.exec(value)) ||
    [];
  const unit = Object.entries(UNITS).find(([, names]) => names.test(name));
  return unit ? { [unit[0]]: Number(amount) } : value;
}
