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

import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import { calendarSchema } from './calendarSchema';
import { deskSchema } from './deskSchema';
import { duration } from './duration';
import { HelpdeskConfig } from './HelpdeskConfig';
import { impactSchema } from './impactSchema';
import { rateLimitsSchema } from './rateSchema';
import { ruleSchema } from './ruleSchema';
import { slaPolicySchema } from './slaSchema';

/** What the config says of itself; where the page is may be said elsewhere. */
type OwnConfig = Omit<HelpdeskConfig, 'pagePath'> & { pagePath?: string };

/** Everything under `helpdesk`. */
export const helpdeskSchema = z
  .strictObject({
    numberPrefix: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{0,9}$/, {
        error: 'must be 1 to 10 capital letters and digits, a letter first',
      })
      .default('HD'),
    desks: z.array(deskSchema).min(1),
    calendars: z.array(calendarSchema).default([]),
    routing: z
      .strictObject({ rules: z.array(ruleSchema).default([]) })
      .optional(),
    impact: impactSchema,
    sla: z
      .strictObject({ policies: z.array(slaPolicySchema).default([]) })
      .optional(),
    customers: z
      .strictObject({
        groupTypes: z.array(z.string().min(1)).default(['customer']),
      })
      .optional(),
    membership: z
      .strictObject({
        parts: z.array(z.string().min(1)).default(['shift', 'sub-team']),
        claimsFor: duration.optional(),
      })
      .optional(),
    permissions: z.strictObject({ reuse: duration.optional() }).optional(),
    notifications: z
      .strictObject({ titles: z.boolean().optional() })
      .optional(),
    page: z
      .strictObject({
        path: z
          .string()
          .regex(/^\/[^?#\s]*$/, { error: 'must be a path that begins with /' })
          .optional(),
      })
      .optional(),
    limits: rateLimitsSchema,
  })
  .superRefine(({ desks, calendars, routing, sla }, context) => {
    const rules = routing?.rules ?? [];
    const policies = sla?.policies ?? [];
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });

    repeatedAt(desks.map(({ id }) => id)).forEach(index =>
      report(`"${desks[index].id}" is taken`, 'desks', index, 'id'),
    );
    const replaced = desks.flatMap((desk, index) =>
      (desk.replaces ?? []).map((id, at) => ({
        id,
        path: [index, 'replaces', at],
      })),
    );
    replaced
      .filter(({ id }) => desks.some(desk => desk.id === id))
      .forEach(({ id, path }) =>
        report(`"${id}" is a desk of its own`, 'desks', ...path),
      );
    repeatedAt(replaced.map(({ id }) => id)).forEach(index =>
      report(
        `"${replaced[index].id}" is replaced already`,
        'desks',
        ...replaced[index].path,
      ),
    );
    repeatedAt(calendars.map(({ id }) => id)).forEach(index =>
      report(`"${calendars[index].id}" is taken`, 'calendars', index, 'id'),
    );
    repeatedAt(rules.map(({ name }) => name)).forEach(index =>
      report(
        `"${rules[index].name}" is taken`,
        'routing',
        'rules',
        index,
        'name',
      ),
    );
    repeatedAt(policies.map(({ policy }) => policy.name)).forEach(index =>
      report(
        `"${policies[index].policy.name}" is taken`,
        ...['sla', 'policies', index, 'name'],
      ),
    );
    const reportUnknownDesks = (
      named: string[] = [],
      ...path: (string | number)[]
    ) =>
      named
        .filter(desk => desks.every(({ id }) => id !== desk))
        .forEach(desk => report(`there is no desk "${desk}"`, ...path));
    rules.forEach(({ ticket }, index) =>
      reportUnknownDesks(
        ticket?.desk,
        ...['routing', 'rules', index, 'ticket', 'desk'],
      ),
    );
    policies.forEach(({ match }, index) =>
      reportUnknownDesks(
        match.desk,
        ...['sla', 'policies', index, 'match', 'desk'],
      ),
    );
  })
  .transform(
    ({
      numberPrefix,
      desks,
      calendars,
      routing,
      impact,
      sla,
      customers,
      membership,
      permissions,
      notifications,
      page,
      limits,
    }): OwnConfig => ({
      numberPrefix,
      desks,
      calendars,
      rules: routing?.rules ?? [],
      impact,
      slaPolicies: (sla?.policies ?? []).map(({ policy }) => policy),
      customerGroupTypes: customers?.groupTypes ?? ['customer'],
      membership: {
        parts: membership?.parts ?? ['shift', 'sub-team'],
        claimsFor: durationToMilliseconds(
          membership?.claimsFor ?? { hours: 24 },
        ),
      },
      permissionsReuse: durationToMilliseconds(
        permissions?.reuse ?? { seconds: 5 },
      ),
      titlesInNotices: notifications?.titles ?? true,
      pagePath: page?.path,
      rateLimits: limits,
    }),
  );

/** Positions of the values that an earlier position has, too. */
function repeatedAt(values: string[]): number[] {
  return [...values.keys()].filter(
    index => values.indexOf(values[index]) < index,
  );
}
