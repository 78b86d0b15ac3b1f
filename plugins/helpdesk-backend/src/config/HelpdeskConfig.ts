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
  TicketType,
  Priority,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { HumanDuration } from '@backstage/types';
import { ImpactThresholds } from '../domain/impact/proposeImpact';

/** A service desk: a single point of contact with its own first line. */
export interface Desk {
  id: string;
  title: string;
  model: 'central' | 'local' | 'virtual';
  /** Full group refs; the first one holds the tickets of the first line. */
  operatorGroups: string[];
  /** Full ref of the group that is told when something goes wrong. */
  managementGroup?: string;
  visibility: 'internal' | 'participants';
  /** Full ref of the group that gets what nobody else answers for. */
  fallbackTeam?: string;
  /** How long after resolution a ticket closes by itself; absent for never. */
  autoCloseAfter?: HumanDuration;
  /** How long after closing a ticket can be reopened. */
  reopenWindow: HumanDuration;
  /** After how many returns management is informed. */
  returnsBeforeManagement: number;
}

/**
 * Sends tickets to a team by what they are about. Every given property must
 * hold; of several values in one, any.
 */
export interface RoutingRule {
  name: string;
  team: string;
  entity?: {
    kind?: string[];
    type?: string[];
    namespace?: string[];
    tags?: string[];
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  ticket?: {
    type?: TicketType[];
    priority?: Priority[];
    customer?: string[];
    desk?: string[];
  };
}

export interface HelpdeskConfig {
  /** Stands before every ticket's number. */
  numberPrefix: string;
  /** The first one takes tickets that name no desk. */
  desks: Desk[];
  rules: RoutingRule[];
  impact: ImpactThresholds;
  /** Values of a group's `spec.type` that mark it as a customer organisation. */
  customerGroupTypes: string[];
  /** For how long what a session may do is used again, in milliseconds. */
  permissionsReuse: number;
}
