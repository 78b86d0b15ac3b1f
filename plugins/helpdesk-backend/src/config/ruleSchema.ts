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
  PRIORITIES,
  TICKET_TYPES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { z } from 'zod';
import { groupRef } from './groupRef';
import { oneOrMore } from './oneOrMore';

const name = z.string().trim().min(1);
const keyedValues = z.record(name, z.string()).optional();

const hasCondition = (conditions: object = {}) =>
  Object.values(conditions).some(condition => condition !== undefined);

/** An item of `helpdesk.routing.rules`. */
export const ruleSchema = z
  .strictObject({
    name,
    team: groupRef,
    entity: z
      .strictObject({
        kind: oneOrMore(name),
        type: oneOrMore(name),
        namespace: oneOrMore(name),
        tags: oneOrMore(name),
        labels: keyedValues,
        annotations: keyedValues,
      })
      .optional(),
    ticket: z
      .strictObject({
        type: oneOrMore(z.enum(TICKET_TYPES)),
        priority: oneOrMore(z.enum(PRIORITIES)),
        customer: oneOrMore(groupRef),
        desk: oneOrMore(name),
      })
      .optional(),
  })
  .refine(rule => hasCondition(rule.entity) || hasCondition(rule.ticket), {
    error:
      'needs a condition on the entity or the ticket; for what nobody owns there is fallbackTeam',
  });
