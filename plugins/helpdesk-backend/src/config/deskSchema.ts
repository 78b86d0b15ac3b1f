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

import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import {
  Language,
  LANGUAGES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { z } from 'zod';
import { businessDuration } from './businessDuration';
import { duration } from './duration';
import { groupRef } from './groupRef';
import { Desk } from './HelpdeskConfig';
import { identifier } from './identifier';

const orNever = <T extends z.ZodType>(length: T) =>
  z.preprocess(value => (value === 'never' ? 0 : value), length);

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
    autoClose: z
      .strictObject({ after: orNever(businessDuration).optional() })
      .optional(),
    reopen: z.strictObject({ within: businessDuration.optional() }).optional(),
    archive: z.strictObject({ after: orNever(duration).optional() }).optional(),
    digest: z.boolean().default(true),
    replaces: z.array(identifier).optional(),
    language: z.enum(LANGUAGES as [Language, ...Language[]]).default('en'),
    notify: z
      .strictObject({ registered: z.enum(['all', 'P1-P2', 'none']).optional() })
      .optional(),
    returns: z
      .strictObject({
        beforeManagement: z.coerce.number().int().min(1).optional(),
      })
      .optional(),
  })
  .transform(
    ({ autoClose, reopen, archive, returns, notify, ...desk }): Desk => {
      return {
        ...desk,
        autoCloseAfter: unlessNever(autoClose?.after ?? { days: 3 }),
        reopenWindow: reopen?.within ?? { days: 7 },
        archiveAfter: archive?.after && unlessNever(archive.after),
        notify: { registered: notify?.registered ?? 'P1-P2' },
        returnsBeforeManagement: returns?.beforeManagement ?? 3,
      };
    },
  );

function unlessNever<T extends HumanDuration>(length: T): T | undefined {
  return durationToMilliseconds(length) > 0 ? length : undefined;
}
