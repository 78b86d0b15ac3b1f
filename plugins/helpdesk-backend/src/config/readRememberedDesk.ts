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

import { deskSchema } from './deskSchema';
import { Desk } from './HelpdeskConfig';

/**
 * A desk from the settings that it had in the config once. Settings that a later
 * version would refuse are left out; who works for the desk is not among those.
 */
export function readRememberedDesk(settings: unknown): Desk {
  const known = deskSchema.safeParse(settings);
  const desk =
    known.data ??
    deskSchema.parse(pickStaff(settings as Record<string, unknown>));
  return { ...desk, retired: true, replaces: undefined };
}

function pickStaff({
  id,
  title,
  operatorGroups,
  managementGroup,
}: Record<string, unknown>): object {
  const visibility = 'participants'; // the narrower one
  return { id, title, operatorGroups, managementGroup, visibility };
}
