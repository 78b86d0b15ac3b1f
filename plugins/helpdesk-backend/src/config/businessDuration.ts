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

/**
 * A length of business time, in the same forms as any duration: `36 hours` are 36
 * hours of work, and no days.
 */
export const businessDuration = duration.transform(
  (value, context): BusinessDuration => {
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
  },
);
