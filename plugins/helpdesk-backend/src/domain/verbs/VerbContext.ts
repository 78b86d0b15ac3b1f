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
  KnownExplanation,
  RoutingDecision,
  TicketEventType,
  TicketRelation,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Person } from '../access/Person';
import { Desks } from '../desk/Desks';
import { TicketRecord } from '../ticket/TicketRecord';

/** What had to be asked of the catalog before a verb could be decided. */
export interface VerbFindings {
  /** Where an escalation leads. */
  routing?: RoutingDecision;
  /** Whether somebody may have the ticket in hand, at the time of asking. */
  assignee?: {
    person: string;
    team: string;
    /** Absent where that cannot be told now. */
    belongs?: boolean;
  };
}

/** All that a verb's decision may depend on. */
export interface VerbContext<V extends TicketVerb> extends VerbFindings {
  ticket: TicketRecord;
  input: TicketVerbInputs[V];
  actor: Person;
  relations: ReadonlySet<TicketRelation>;
  desks: Desks;
  now: Date;
}

/** What a verb does to a ticket, besides the state that the life cycle gives. */
export interface VerbDecision {
  event: TicketEventType;
  patch?: Partial<TicketRecord>;
  /** What the actor gave as a reason. */
  reason?: string;
  /** Why the helpdesk did it by itself. */
  explanation?: KnownExplanation;
  /** A reply to the requester that belongs to the verb. */
  reply?: string;
}

/** Decides a verb; pure, and throws what the caller is to be told. */
export type DecideVerb<V extends TicketVerb> = (
  context: VerbContext<V>,
) => VerbDecision;
