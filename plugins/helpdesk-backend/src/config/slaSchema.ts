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
import {
  ClockKind,
  PENDING_REASONS,
  PRIORITIES,
  TICKET_TYPES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  SlaAudience,
  SlaLevel,
  SlaPolicy,
  SlaTarget,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { z } from 'zod';
import { matchesSubject, SlaMatch } from '../domain/clocks/matchesSubject';
import { BREACH } from '../domain/clocks/ServiceLevels';
import { toFullRef } from '../domain/routing/toFullRef';
import { businessDuration } from './businessDuration';
import { groupRef } from './groupRef';
import { oneOrMore } from './oneOrMore';

const name = z.string().trim().min(1);

/** A full ref in lower case of one that says its kind, or has one by default. */
function entityRef(defaultKind: string) {
  return name.transform((value, context) => {
    const ref = toFullRef(value, { defaultKind });
    if (!ref) {
      context.addIssue({
        code: 'custom',
        message: `"${value}" is not the ref of an entity, such as component:default/billing-api`,
      });
      return z.NEVER;
    }
    return ref;
  });
}

/** What is told without a word in the config. */
const WARNING: SlaLevel = {
  percent: 75,
  notify: ['assignee', 'supervisor'],
};

const businessTime = businessDuration.transform((value, context): number => {
  const { weeks, days } = value;
  const milliseconds = durationToMilliseconds(value);
  if (weeks || days || milliseconds === 0) {
    context.addIssue({
      code: 'custom',
      message:
        'is business time: say how many hours or minutes, such as 16 hours',
    });
    return z.NEVER;
  }
  return milliseconds;
});

const percent = z.preprocess(
  value =>
    typeof value === 'string' ? Number(value.replace(/\s*%$/, '')) : value,
  z.number().int().min(1).max(1000),
);

const audience = z.union([
  z.enum(['assignee', 'team', 'supervisor', 'desk', 'management']),
  groupRef.transform(ref => ref as SlaAudience),
]);

const level = z
  .strictObject({
    at: percent,
    notify: oneOrMore(audience),
    raisePriority: z.boolean().optional(),
    escalateTo: groupRef.optional(),
    inWorkingHours: z.boolean().optional(),
  })
  .transform(
    ({ at, notify = [], ...rest }): SlaLevel => ({
      percent: at,
      notify,
      ...rest,
    }),
  );

const levels = z.array(level).superRefine((list, context) =>
  list.forEach((item, index) => {
    if (list.findIndex(other => other.percent === item.percent) < index) {
      context.addIssue({
        code: 'custom',
        message: `there is a level at ${item.percent} % already`,
        path: [index, 'at'],
      });
    }
  }),
);

const target = z
  .preprocess(
    value => (isDetailed(value) ? value : { within: value }),
    z.strictObject({ within: businessTime, levels: levels.optional() }),
  )
  .transform(
    ({ within, levels: given }): SlaTarget => ({
      within,
      levels: withBreach(given ?? [WARNING]),
    }),
  );

/** An item of `helpdesk.sla.policies`, and for which tickets it is. */
export const slaPolicySchema = z
  .strictObject({
    name,
    match: z
      .strictObject({
        type: oneOrMore(z.enum(TICKET_TYPES)),
        priority: oneOrMore(z.enum(PRIORITIES)),
        desk: oneOrMore(name),
        customer: oneOrMore(groupRef),
        entity: z
          .strictObject({
            ref: oneOrMore(entityRef('component')),
            kind: oneOrMore(name),
            namespace: oneOrMore(name),
            type: oneOrMore(name),
            system: oneOrMore(entityRef('system')),
          })
          .optional(),
      })
      .default({}),
    calendar: name.optional(),
    pauseOn: z.array(z.enum(PENDING_REASONS)).default(['requester']),
    targets: z.strictObject({
      firstResponse: target.optional(),
      nextUpdate: target.optional(),
      resolution: target.optional(),
      acceptance: target.optional(),
    }),
  })
  .transform(
    ({
      match,
      targets,
      ...policy
    }): { policy: SlaPolicy; match: SlaMatch } => ({
      match,
      policy: {
        ...policy,
        appliesTo: subject => matchesSubject(match, subject),
        targets: present({
          'first-response': targets.firstResponse,
          'next-update': targets.nextUpdate,
          resolution: targets.resolution,
          acceptance: targets.acceptance,
        }),
      },
    }),
  );

/** `{ within, levels }` rather than a duration, which may be an object, too. */
function isDetailed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'within' in value;
}

/** A breach is always noticed, whatever the config says of other levels. */
function withBreach(given: SlaLevel[]): SlaLevel[] {
  return given.some(({ percent: at }) => at === 100)
    ? given
    : [...given, BREACH];
}

function present(
  targets: Record<ClockKind, SlaTarget | undefined>,
): SlaPolicy['targets'] {
  return Object.fromEntries(
    Object.entries(targets).filter(([, value]) => value !== undefined),
  );
}
