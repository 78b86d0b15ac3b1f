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

import { NoticeCode } from '../domain/effects/Notice';

/**
 * Topics of Backstage's notifications, by which people switch them off. Backstage
 * shows an id as words, `ticket-replies` as “Ticket replies”, and remembers it with
 * people's choice, so an id never changes.
 */
export type Topic =
  | 'ticket-registered'
  | 'ticket-replies'
  | 'ticket-notes'
  | 'ticket-assignments'
  | 'ticket-escalations'
  | 'ticket-progress'
  | 'ticket-questions'
  | 'ticket-targets'
  | 'helpdesk-digest';

export const DIGEST_TOPIC: Topic = 'helpdesk-digest';

/** Of which topic each kind of notice is. */
export const TOPICS: Record<NoticeCode, Topic> = {
  'registered-for-you': 'ticket-registered',
  registered: 'ticket-registered',
  replied: 'ticket-replies',
  noted: 'ticket-notes',
  'assigned-to-you': 'ticket-assignments',
  'taken-by-colleague': 'ticket-assignments',
  released: 'ticket-assignments',
  'assignee-left': 'ticket-assignments',
  'supervisor-left': 'ticket-assignments',
  'team-vanished': 'ticket-assignments',
  escalated: 'ticket-escalations',
  'not-moved': 'ticket-escalations',
  'waits-for-catalog': 'ticket-escalations',
  moved: 'ticket-escalations',
  'no-longer-yours': 'ticket-escalations',
  accepted: 'ticket-escalations',
  returned: 'ticket-escalations',
  recalled: 'ticket-escalations',
  'management-informed': 'ticket-escalations',
  'waits-for-you': 'ticket-progress',
  resumed: 'ticket-progress',
  resolved: 'ticket-progress',
  'resolution-rejected': 'ticket-progress',
  reopened: 'ticket-progress',
  closed: 'ticket-progress',
  'shared-with-you': 'ticket-progress',
  'participant-added': 'ticket-progress',
  'consultation-requested': 'ticket-questions',
  'consultation-accepted': 'ticket-questions',
  'consultation-answered': 'ticket-questions',
  'consultation-declined': 'ticket-questions',
  'consultation-cancelled': 'ticket-questions',
  'consultation-lapsed': 'ticket-questions',
  'consultation-overdue': 'ticket-questions',
  'clock-warned': 'ticket-targets',
  'clock-breached': 'ticket-targets',
};
