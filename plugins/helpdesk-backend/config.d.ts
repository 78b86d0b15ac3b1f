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

/** A length of business time, and what happens as it is used up. */
interface SlaTarget {
  /** Business time; hours or minutes, not days. */
  within: HumanDuration | string;
  /**
   * What happens by itself, once each. If absent: at 75 % the assignee and the
   * supervisor are told. A breach (100 %) is always noticed, and if nothing is
   * said of it, the assignee, the supervisor and management are told.
   */
  levels?: Array<{
    /** How much of the time is used up: `75%` or 75, up to 1000. */
    at: number | string;
    /**
     * Who is told: `assignee` (the team, while there is none), `team`,
     * `supervisor` (the desk, without one), `desk`, `management`, or refs of
     * groups. One or a list.
     */
    notify?: string | string[];
    /** Makes the ticket more urgent until its priority is one higher. */
    raisePriority?: boolean;
    /** Ref of the group that the ticket is escalated to. */
    escalateTo?: string;
    /** Waits for the working hours of the desk. */
    inWorkingHours?: boolean;
  }>;
}

export interface Config {
  helpdesk?: {
    /**
     * Stands before every ticket's number: 1 to 10 capital letters and digits,
     * a letter first. `HD` if absent.
     * It is not part of what is stored: a change renames every ticket.
     */
    numberPrefix?: string;

    /**
     * The service desks. At least one is needed; the first one takes tickets
     * that name no desk.
     */
    desks: Array<{
      /**
       * Unique; lower-case letters, digits and single hyphens. Tickets refer to
       * it; when you change it, name the old one in `replaces`.
       */
      id: string;
      title: string;
      /**
       * `central` for one desk for all, `local` for a desk of one site or
       * organisation, `virtual` for a front of several desks. `central` if
       * absent.
       */
      model?: 'central' | 'local' | 'virtual';
      /**
       * Refs of the groups whose members are the first line, such as
       * `group:default/service-desk`. At least one is needed; the first one
       * holds the tickets that nobody else is responsible for.
       */
      operatorGroups: string[];
      /** Ref of the group that is told when something goes wrong. */
      managementGroup?: string;
      /**
       * Who may read the public side of a ticket beside its participants and
       * staff: with `internal` every signed-in employee, with `participants`
       * nobody. `internal` if absent. Tickets of customers are always for their
       * participants only.
       */
      visibility?: 'internal' | 'participants';
      /** Ref of the group that gets what no other step of the routing finds a team for. */
      fallbackTeam?: string;
      /**
       * Id of the calendar on which business time of the desk is counted: one of
       * `helpdesk.calendars`, or one that a module adds. `always`, which is 24
       * hours on every day in UTC, if absent.
       */
      calendar?: string;
      autoClose?: {
        /**
         * How long after its resolution a ticket closes by itself, as
         * `{ days: 3 }`, `P3D` or `3 days`; `never` or 0 for not at all. 3 days
         * if absent. Business time of the desk's calendar.
         */
        after?: HumanDuration | string | number;
      };
      reopen?: {
        /**
         * How long after its closing a ticket can be reopened, as
         * `{ days: 7 }`, `P7D` or `7 days`; 0 for not at all. 7 days if absent.
         * Business time of the desk's calendar.
         */
        within?: HumanDuration | string | number;
      };
      archive?: {
        /**
         * How long after its closing a ticket goes to the archive, where it can
         * be read and not changed, as `{ days: 365 }`, `P365D` or `365 days`;
         * `never` or 0 for not at all. `never` if absent. Plain time, not
         * business time. A ticket that can still be reopened waits until it
         * cannot.
         */
        after?: HumanDuration | string | number;
      };
      /**
       * Whether supervisors are told, at the start of each working day of the
       * desk, what is wrong with the tickets that they control. `true` if absent;
       * a desk without a calendar has no working days and sends nothing.
       */
      digest?: boolean;
      /**
       * The language of notices for people of whom the portal has not told the
       * language yet: `en` or `uk`. `en` if absent.
       */
      language?: 'en' | 'uk';
      notify?: {
        /**
         * Of which new tickets the operators are told: `all`, those of priority
         * `P1-P2`, or `none`. `P1-P2` if absent.
         */
        registered?: 'all' | 'P1-P2' | 'none';
      };
      returns?: {
        /** After how many returns of a ticket the management group is told. 3 if absent. */
        beforeManagement?: number;
      };
      /**
       * Ids of desks that are no longer in the config and whose tickets this one
       * gets. A desk that is removed and not replaced goes on for its tickets.
       */
      replaces?: string[];
    }>;

    notifications?: {
      /**
       * Whether notices give the titles of tickets. `true` if absent. The
       * portal's permission policy cannot be asked for somebody who is not there;
       * where it hides tickets that the helpdesk's own rules show, say `false`.
       */
      titles?: boolean;
    };

    page?: {
      /**
       * Where the portal has the helpdesk's pages; links in notices lead there.
       * The path that `app.extensions` gives `page:helpdesk` if absent, else
       * `/helpdesk`.
       */
      path?: string;
    };

    /** When it is worked. */
    calendars?: Array<{
      /**
       * Unique; lower-case letters, digits and single hyphens. `always` is taken
       * by the calendar of desks that name none.
       */
      id: string;
      /** For people. Its hours in the reader's language if absent. */
      title?: string;
      /** IANA name of the time zone, such as `Europe/Kyiv`. */
      zone: string;
      /**
       * The hours of each day, one interval or several, such as `09:00-18:00` or
       * `[09:00-12:30, 13:00-24:00]`; none on a day that is absent. Hours over
       * midnight are given on both days.
       */
      week: {
        monday?: string | string[];
        tuesday?: string | string[];
        wednesday?: string | string[];
        thursday?: string | string[];
        friday?: string | string[];
        saturday?: string | string[];
        sunday?: string | string[];
      };
      holidays?: {
        /** ISO code of the country whose public holidays are free, such as `UA`. */
        country?: string;
        /** Code of a part of that country with holidays of its own, such as `BY`. */
        region?: string;
        /** Further free dates, such as `2026-12-25`. */
        dates?: string[];
        /** Dates that are worked although they are holidays of the country. */
        except?: string[];
      };
    }>;

    routing?: {
      /**
       * Send tickets to a team by what they are about; the first rule that
       * applies wins. They go before ownership and after the annotation
       * `helpdesk/second-line`.
       */
      rules?: Array<{
        /** Unique; shown in the explanation of where a ticket went. */
        name: string;
        /** Ref of the group that gets the tickets. */
        team: string;
        /**
         * What must be true of the primary affected entity. Every condition
         * must hold; of several values in one, any.
         */
        entity?: {
          /** For example `Resource`; upper and lower case are the same. */
          kind?: string | string[];
          /** The entity's `spec.type`; upper and lower case are the same. */
          type?: string | string[];
          namespace?: string | string[];
          tags?: string | string[];
          /** All of them must be there with this value; `*` stands for any. */
          labels?: { [key: string]: string };
          /** All of them must be there with this value; `*` stands for any. */
          annotations?: { [key: string]: string };
        };
        /** What must be true of the ticket, in the same way. */
        ticket?: {
          /** `incident`, `service-request` or `question`. */
          type?: string | string[];
          /** `P1` to `P4`. */
          priority?: string | string[];
          /** Refs of customer groups. */
          customer?: string | string[];
          /** Ids of desks. */
          desk?: string | string[];
        };
      }>;
    };

    /**
     * Which impact is proposed to the staff, by how many components and
     * resources of the catalog depend on what a ticket is about. Fewer than
     * `medium` is low. Whole numbers from 1 to 200, `high` the greater one.
     */
    impact?: {
      /** From how many on it is medium. 3 if absent. */
      medium?: number;
      /** From how many on it is high. 10 if absent. */
      high?: number;
    };

    sla?: {
      /**
       * What is promised. The first policy that applies to a ticket counts; a
       * ticket without one has no clocks.
       */
      policies?: Array<{
        /** Unique; tickets refer to it, and move on where it is no longer there. */
        name: string;
        /**
         * The tickets it is for. Every condition must hold; of several values
         * in one, any. All tickets if absent.
         */
        match?: {
          /** `incident`, `service-request` or `question`. */
          type?: string | string[];
          /** `P1` to `P4`. */
          priority?: string | string[];
          /** Ids of desks. */
          desk?: string | string[];
          /** Refs of customer groups. */
          customer?: string | string[];
          /** The primary affected entity. */
          entity?: {
            /** Full entity refs. */
            ref?: string | string[];
            kind?: string | string[];
            namespace?: string | string[];
            /** The entity's `spec.type`. */
            type?: string | string[];
            /** Full refs of systems. */
            system?: string | string[];
          };
        };
        /** Id of the calendar that counts; the desk's if absent. */
        calendar?: string;
        /**
         * What a ticket may wait for without its clocks towards the requester
         * running: `requester`, `third-party`, `change`, `scheduled`.
         * `[requester]` if absent.
         */
        pauseOn?: string[];
        /** Those that are absent are not measured. */
        targets: {
          /** Until the first public reply of a person. */
          firstResponse?: HumanDuration | string | SlaTarget;
          /** Until an answer to the oldest unanswered message of the requester. */
          nextUpdate?: HumanDuration | string | SlaTarget;
          /** Until it is resolved. */
          resolution?: HumanDuration | string | SlaTarget;
          /** From an escalation until the team has accepted the ticket. */
          acceptance?: HumanDuration | string | SlaTarget;
        };
      }>;
    };

    /**
     * How many requests one caller may send within a minute: a whole number, or
     * `unlimited`. Whoever sends more is answered with 429. Each replica counts
     * for itself, and reading is not counted.
     */
    limits?: {
      /** For each person who is signed in. */
      people?: {
        /** New tickets. 120 if absent. */
        tickets?: number | string;
        /** Messages, consultations, verbs and edits. 600 if absent. */
        changes?: number | string;
        /** Uploaded files. 120 if absent. */
        files?: number | string;
      };
      /** For each service token. Unlimited where absent. */
      programs?: {
        /** New tickets. */
        tickets?: number | string;
        /** Messages, verbs and edits. */
        changes?: number | string;
        /** Uploaded files. */
        files?: number | string;
      };
    };

    customers?: {
      /**
       * Values of a group's `spec.type` that mark it, and all groups below it,
       * as a customer organisation. `customer` alone if absent.
       */
      groupTypes?: string[];
    };

    membership?: {
      /**
       * Values of a group's `spec.type` that make it a part of the group above
       * it: whoever is in a part belongs to the whole. All other groups below a
       * group are teams of their own. `shift` and `sub-team` if absent.
       */
      parts?: string[];
      /**
       * For how long what a sign-in said of a person's groups counts while that
       * person is not signed in (who is told, who has left a team), as
       * `{ hours: 24 }` or `24 hours`. The catalog's word goes before it. 24
       * hours if absent.
       */
      claimsFor?: HumanDuration | string | number;
    };

    permissions?: {
      /**
       * For how long what a session may do (the portal's policy, groups,
       * standing in the catalog) is used again for further requests of it, as
       * `{ seconds: 5 }` or `5 seconds`; 0 to find it out for each request. 5
       * seconds if absent. A right that is taken away is gone after that time.
       */
      reuse?: HumanDuration | string | number;
    };
  };
}
