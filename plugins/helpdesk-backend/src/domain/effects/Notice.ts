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

import { ClockKind } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * What a notice says, as a code: its words are made when it is sent, in the
 * language of who reads it. What is told again is counted by this code.
 */
export type NoticeCode =
  | 'registered-for-you'
  | 'registered'
  | 'replied'
  | 'noted'
  | 'assigned-to-you'
  | 'taken-by-colleague'
  | 'released'
  | 'escalated'
  | 'not-moved'
  | 'waits-for-catalog'
  | 'moved'
  | 'no-longer-yours'
  | 'accepted'
  | 'returned'
  | 'recalled'
  | 'waits-for-you'
  | 'resumed'
  | 'resolved'
  | 'resolution-rejected'
  | 'reopened'
  | 'closed'
  | 'shared-with-you'
  | 'participant-added'
  | 'consultation-requested'
  | 'consultation-accepted'
  | 'consultation-answered'
  | 'consultation-declined'
  | 'consultation-cancelled'
  | 'consultation-lapsed'
  | 'consultation-overdue'
  | 'management-informed'
  | 'assignee-left'
  | 'supervisor-left'
  | 'team-vanished'
  | 'clock-warned'
  | 'clock-breached';

/** What the words need beside the code. */
export interface NoticeParams {
  /** Which of the ticket's clocks it is about. */
  clock?: ClockKind;
}

/**
 * Whom somebody has to be to hear of it: whoever may read the ticket, or its
 * staff alone, as of a note, a question or a breach.
 */
export type Matter = 'ticket' | 'staff';

/** Who is told, as a role that a ticket gives. */
export interface Recipient {
  /** Full ref of a user or group. */
  ref: string;
  /**
   * How a group is understood: `management` is those who are in that very group,
   * anything else all who belong to it.
   */
  as?: 'management';
  /**
   * The group that could read the ticket just before. Who belongs to it hears of
   * it by number alone when he may not read it any more.
   */
  formerly?: string;
}

/** One thing that is said, and to whom. */
export interface NoticePart {
  code: NoticeCode;
  params?: NoticeParams;
  matter: Matter;
  to: Recipient[];
}

/**
 * What people are told of one event of a ticket. Everybody is told the first of
 * its parts that is meant for him and that he may hear when it is sent.
 */
export interface Notice {
  number: string;
  /** Who caused it and need not be told. */
  actor: string;
  urgent: boolean;
  parts: NoticePart[];
}
