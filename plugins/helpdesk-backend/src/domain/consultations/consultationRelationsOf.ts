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
  ConsultationRelation,
  TicketRelation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Person } from '../access/Person';
import { ConsultationRecord } from '../ticket/ConsultationRecord';

/**
 * What a person is to one question, given what the person is to its ticket. A
 * team that was asked something else is nothing to this question.
 */
export function consultationRelationsOf(
  person: Person,
  onTicket: ReadonlySet<TicketRelation>,
  { team, requestedBy }: ConsultationRecord,
): Set<ConsultationRelation> {
  const relations = new Set<ConsultationRelation>(onTicket);
  if (!person.groups.includes(team)) {
    relations.delete('consulted');
  }
  if (person.ref === requestedBy) {
    relations.add('asker');
  }
  return relations;
}
