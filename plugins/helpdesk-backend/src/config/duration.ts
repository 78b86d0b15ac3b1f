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

import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import {
  durationToMilliseconds,
  HumanDuration,
  JsonValue,
} from '@backstage/types';
import { z } from 'zod';
import { BusinessDuration } from '../domain/calendar/addBusinessDuration';

const UNITS: Record<keyof BusinessDuration, RegExp> = {
  weeks: /^w(eeks?)?$/i,
  days: /^d(ays?)?$/i,
  hours: /^h(rs?|ours?)?$/i,
  minutes: /^m(ins?|inutes?)?$/i,
  seconds: /^s(ecs?|econds?)?$/i,
  milliseconds: /^(ms|msecs?|milliseconds?)$/i,
};

/**
 * A length of time as everywhere in Backstage's config: `{ days: 3 }`, `P3D` or
 * `3 days`; 0 is none. The unit that it is given in stays: `36 hours` are not a
 * day and 12 hours, as which Backstage's reader has it.
 */
export const duration = z
  .preprocess(keepUnit, z.json())
  .transform((value, context): HumanDuration => {
    const result = toDuration(value);
    if (!result || durationToMilliseconds(result) < 0) {
      context.addIssue({
        code: 'custom',
        message: `${JSON.stringify(
          value,
        )} is not a duration such as '3 days', P3D or { days: 3 }`,
      });
      return z.NEVER;
    }
    return result;
  });

function toDuration(value: JsonValue): HumanDuration | undefined {
  if (value === 0 || value === '0') {
    return { milliseconds: 0 };
  }
  try {
    return readDurationFromConfig(new ConfigReader({ value }), {
      key: 'value',
    });
  } catch {
    return undefined;
  }
}

/** `{ hours: 36 }` of `36 hours`; anything else as it is. */
function keepUnit(value: unknown): unknown {
  const [, amount, name = ''] =
    (typeof value === 'string' && /^\s*(\d+)\s*([a-z]+)\s*$/i.exec(value)) ||
    [];
  const unit = Object.entries(UNITS).find(([, names]) => names.test(name));
  return unit ? { [unit[0]]: Number(amount) } : value;
}
