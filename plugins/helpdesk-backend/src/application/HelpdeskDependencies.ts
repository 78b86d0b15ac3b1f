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

import { Directory } from '../directory/Directory';
import { Membership } from '../directory/Membership';
import { ServiceLevels } from '../domain/clocks/ServiceLevels';
import { Desks } from '../domain/desk/Desks';
import { ImpactThresholds } from '../domain/impact/proposeImpact';
import { AbsenceStore } from '../store/AbsenceStore';
import { AttachmentContents, AttachmentStore } from '../store/AttachmentStore';
import { OutboxStore } from '../store/OutboxStore';
import { ReaderStore } from '../store/ReaderStore';
import { TicketStore } from '../store/TicketStore';
import { TicketRouter } from './TicketRouter';

/** What commands and queries work with. */
export interface HelpdeskDependencies {
  store: TicketStore;
  attachments: AttachmentStore;
  contents: AttachmentContents;
  readers: ReaderStore;
  outbox: Pick<OutboxStore, 'listDead' | 'revive'>;
  directory: Directory;
  membership: Membership;
  absences: AbsenceStore;
  router: TicketRouter;
  desks: Desks;
  impact: ImpactThresholds;
  serviceLevels: ServiceLevels;
  now: () => Date;
}
