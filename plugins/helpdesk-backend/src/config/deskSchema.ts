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
import { businessDuration } from './businessDuration';
import { groupRef } from './groupRef';
import { Desk } from './HelpdeskConfig';
import { identifier } from './identifier';

const orNever = z.preprocess(
  value => (value === 'never' ? 0 : value),
  businessDuration,
);

/** An item of `helpdesk.desks`. */
export const deskSchema = z
  .strictObject({
    id: identifier,
    title: z.string().trim().min(1),
    model: z.enum(['central', 'local', 'virtual']).default('central'),
    operatorGroups: z.array(groupRef).min(1),
    managementGroup: groupRef.optional(),
    visibility: z.enum(['internal', 'participants']).default('internal'),
    fallbackTeam: groupRef.optional(),
    calendar: z.string().min(1).optional(),
    autoClose: z.strictObject({ after: orNever.optional() }).optional(),
    reopen: z.strictObject({ within: businessDuration.optional() }).optional(),
    digest: z.boolean().default(true),
    returns: z
      .strictObject({
        beforeManagement: z.coerce.number().int().min(1).optional(),
      })
      .optional(),
  })
  .transform(({ autoClose, reopen, returns, ...desk }): Desk => {
    const after = autoClose?.after ?? { days: 3 };
    const closes = durationToMilliseconds(after) > 0;
    return {
      ...desk,
      autoCloseAfter: closes ? after : undefined,
      reopenWindow: reopen?.within ?? { days: 7 },
      returnsBeforeManagement: returns?.beforeManagement ?? 3,
    };
  });
