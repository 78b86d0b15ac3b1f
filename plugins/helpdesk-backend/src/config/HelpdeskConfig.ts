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

import { HumanDuration } from '@backstage/types';
import {
  Language,
  TicketType,
  Priority,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { BusinessDuration } from '../domain/calendar/addBusinessDuration';
import { WorkingWeek } from '../domain/calendar/createWeeklyCalendar';
import { SlaPolicy } from '@helpdesk/backstage-plugin-helpdesk-node';
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
  /** Id of the calendar on which business time is counted; absent for always. */
  calendar?: string;
  /** How long after resolution a ticket closes by itself; absent for never. */
  autoCloseAfter?: BusinessDuration;
  /** How long after closing a ticket can be reopened. */
  reopenWindow: BusinessDuration;
  /** How long after closing a ticket goes to the archive; absent for never. */
  archiveAfter?: HumanDuration;
  /** Whether supervisors get a digest at the start of a working day. */
  digest: boolean;
  /** In what people are told something whose language is not known. */
  language: Language;
  /** What the first line is told on top of what everybody is. */
  notify: { registered: 'all' | 'P1-P2' | 'none' };
  /** After how many returns management is informed. */
  returnsBeforeManagement: number;
  /** Ids of desks that the config no longer has, whose tickets this one gets. */
  replaces?: string[];
  /** Whether the config no longer has it: it takes no new tickets. */
  retired?: boolean;
}

/** A calendar of the same hours every week, except on holidays. */
export interface CalendarDefinition {
  id: string;
  title: string;
  /** IANA name. */
  zone: string;
  week: WorkingWeek;
  holidays: {
    /** ISO 3166-1 code of the country whose public holidays are free. */
    country?: string;
    /** A part of the country with holidays of its own. */
    region?: string;
    /** Further local dates, such as `2026-12-25`. */
    dates: string[];
    /** Dates that are worked although they are holidays of the country. */
    except: string[];
  };
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

/** How many requests of each kind one caller may send within a minute. */
export interface Rates {
  /** New tickets. */
  tickets: number;
  /** Messages, verbs and edits. */
  changes: number;
  /** Uploads. */
  files: number;
}

/** `Infinity` for any number. */
export interface RateLimits {
  people: Rates;
  /** Holders of service tokens. */
  programs: Rates;
}

/** Who belongs to a group beside its direct members; see `Membership`. */
export interface MembershipRules {
  /**
   * Values of a group's `spec.type` that make it a part of the group above it,
   * whose people it shares, rather than a team of its own.
   */
  parts: string[];
  /** For how long a sign-in's word counts when nobody is signed in, in milliseconds. */
  claimsFor: number;
}

export interface HelpdeskConfig {
  /** Stands before every ticket's number. */
  numberPrefix: string;
  /** The first one takes tickets that name no desk. */
  desks: Desk[];
  calendars: CalendarDefinition[];
  rules: RoutingRule[];
  impact: ImpactThresholds;
  /** What is promised; the first policy that applies to a ticket counts. */
  slaPolicies: SlaPolicy[];
  /** Values of a group's `spec.type` that mark it as a customer organisation. */
  customerGroupTypes: string[];
  /** Who belongs to a group. */
  membership: MembershipRules;
  /** For how long what a session may do is used again, in milliseconds. */
  permissionsReuse: number;
  /** Whether notices give the titles of tickets. */
  titlesInNotices: boolean;
  /** Where the portal has the helpdesk's pages, such as `/helpdesk`. */
  pagePath: string;
  rateLimits: RateLimits;
}
