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

import { Words } from './Words';

export const EN: Words = {
  notices: {
    'registered-for-you': 'was registered for you',
    registered: 'was registered',
    replied: {
      one: 'has a new reply',
      other: 'has {count} new replies',
    },
    noted: {
      one: 'has a new internal note',
      other: 'has {count} new internal notes',
    },
    'assigned-to-you': 'was assigned to you',
    'taken-by-colleague': 'is with a colleague of yours now',
    released: 'was taken off your hands',
    escalated: 'was escalated to the responsible team',
    'not-moved': 'was to be escalated, but no other team was found for it',
    'waits-for-catalog':
      'is to be escalated, and will be as soon as the catalog answers',
    moved: 'is with another team now',
    'no-longer-yours': 'is no longer yours',
    accepted: 'was accepted by its team',
    returned: 'was returned to the desk',
    recalled: 'was recalled by the desk',
    'waits-for-you': 'waits for an answer from you',
    resumed: 'is to be taken up again',
    resolved: 'is resolved',
    'resolution-rejected': 'is not solved yet: its resolution was rejected',
    reopened: 'was reopened',
    closed: 'is closed',
    'shared-with-you': 'was shared with you',
    'participant-added': 'was shared with somebody',
    'consultation-requested': 'has a question for your team',
    'consultation-accepted': 'has a question that was taken on',
    'consultation-answered': 'has an answer from another team',
    'consultation-declined': 'has a question that was declined',
    'consultation-cancelled': 'has no question for your team any more',
    'consultation-lapsed': 'has a question that nobody is there to answer',
    'consultation-overdue': 'has a question whose answer is overdue',
    'management-informed': 'keeps being returned',
    'assignee-left': 'has lost its assignee, who is no longer in the team',
    'supervisor-left':
      'is for every operator to control: its supervisor has left the desk',
    'team-vanished':
      'has lost its team, which is no longer in the catalog, and needs another one',
    'clock-warned': 'is about to miss {clock}',
    'clock-breached': 'has missed {clock}',
  },
  times: { one: '{count} time', other: '{count} times' },
  clocks: {
    'first-response': 'its first response',
    'next-update': 'its next update',
    resolution: 'its resolution target',
    acceptance: 'its acceptance target',
  },
  someClock: 'a target',
  digest: {
    controlled: {
      one: 'You control {count} ticket',
      other: 'You control {count} tickets',
    },
    concerns: {
      breached: {
        one: '{count} missed its target',
        other: '{count} missed their targets',
      },
      'not-accepted': { other: '{count} not accepted in time' },
      'update-overdue': {
        one: '{count} update overdue',
        other: '{count} updates overdue',
      },
      'at-risk': { other: '{count} at risk' },
      returned: { other: '{count} returned' },
      'awaiting-confirmation': {
        one: '{count} waits for your confirmation',
        other: '{count} wait for your confirmation',
      },
    },
  },
};
