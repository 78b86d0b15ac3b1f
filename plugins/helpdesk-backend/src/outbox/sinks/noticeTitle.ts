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

import { TicketEventType } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Notice } from '../../domain/effects/Notice';

const TITLES: Partial<Record<TicketEventType, string>> = {
  created: 'was registered for you',
  replied: 'has a new reply',
  noted: 'has a new internal note',
  assigned: 'was assigned to you',
  escalated: 'was escalated',
  accepted: 'was accepted by its team',
  returned: 'was returned to the desk',
  recalled: 'was recalled by the desk',
  pended: 'waits for an answer from you',
  resumed: 'is to be taken up again',
  resolved: 'is resolved',
  'resolution-rejected': 'is not solved yet: its resolution was rejected',
  reopened: 'was reopened',
  'consultation-requested': 'has a question for your team',
  'consultation-accepted': 'has a question that was taken on',
  'consultation-answered': 'has an answer from another team',
  'consultation-declined': 'has a question that was declined',
  'consultation-cancelled': 'has no question for your team any more',
  'consultation-overdue': 'has a question whose answer is overdue',
  'management-informed': 'keeps being returned',
  'assignee-left': 'has lost its assignee, who is no longer in the team',
  'team-vanished':
    'has lost its team, which is no longer in the catalog, and needs another one',
  'supervisor-left':
    'is for every operator to control: its supervisor has left the desk',
  'clock-warned': 'is about to miss a target',
  'clock-breached': 'has missed a target',
};

/** What a notice says in one line. */
export function noticeTitle({ number, event }: Notice): string {
  return `${number} ${TITLES[event] ?? 'has changed'}`;
}
