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
import { toFullRef } from '../domain/routing/toFullRef';

/** The ref of a group, made full: `service-desk` is `group:default/service-desk`. */
export const groupRef = z.string().transform((value, context) => {
  const ref = toFullRef(value, { defaultKind: 'group' });
  if (!ref || !/^group:[^:/\s]+\/[^:/\s]+$/.test(ref)) {
    context.addIssue({
      code: 'custom',
      message: `"${value}" is not the ref of a group, such as group:default/service-desk`,
    });
    return z.NEVER;
  }
  return ref;
});
