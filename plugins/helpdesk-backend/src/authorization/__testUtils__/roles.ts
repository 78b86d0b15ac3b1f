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
import { PROGRAM, READING_PROGRAM } from './organisation';
import { Scene } from './scenes';

export const WATCHER = 'contractor';
export const FORMER_TEAM = 'billing-admin';
export const TEAM_MEMBER = 'pos-engineer';
export const OTHER_TEAM_MEMBER = 'pos-engineer-2';
/** Owned by somebody else than the teams that the ticket goes to. */
export const ENTITY = 'resource:default/office-server-01';
/** Of a team that is asked about the ticket and never gets it. */
export const SPECIALIST = 'equipment-engineer';
export const SPECIALISTS = 'group:default/special-equipment-support';
const ENTITY_OWNER = 'sysadmin';

/** Who plays each role of the matrix. */
export const ROLES: Record<string, (scene: Scene) => string> = {
  anonymous: () => 'anonymous',
  guest: () => 'guest',
  'internal stranger': () => 'software-engineer',
  requester: scene => scene.requester,
  'colleague of the requester': () => 'developer-2',
  watcher: () => WATCHER,
  'operator of the desk': scene => scene.operator,
  'operator of the desk, no supervisor': scene => scene.operator,
  supervisor: scene => scene.supervisor,
  'operator of another desk': scene => scene.operatorElsewhere,
  'member of the assigned team': () => TEAM_MEMBER,
  'member of a formerly assigned team': () => FORMER_TEAM,
  'entity owner outside the assigned team': () => ENTITY_OWNER,
  'consulted specialist': () => SPECIALIST,
  'customer of the same organisation': () => 'customer-north-2',
  'customer of another organisation': () => 'customer-south',
  'support lead': () => 'support-lead',
  'service token with write access': () => PROGRAM,
  'service token without write access': () => READING_PROGRAM,
};
