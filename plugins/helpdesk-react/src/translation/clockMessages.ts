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
/** Clocks, what they promise and what is wrong with a ticket. */
export const clockMessages = {
  'clock.kind.first-response': 'First response',
  'clock.kind.next-update': 'Next update',
  'clock.kind.resolution': 'Resolution',
  'clock.kind.acceptance': 'Acceptance',

  'clock.meaning.first-response':
    'A first answer to the requester by a person of the desk.',
  'clock.meaning.next-update': 'An answer to what the requester wrote last.',
  'clock.meaning.resolution': 'The solution of the problem.',
  'clock.meaning.acceptance':
    'That the team takes the ticket on, or returns it.',

  'clock.state.running': 'due in {{duration}}',
  'clock.state.at-risk': 'at risk: {{duration}} left',
  'clock.state.late': '{{duration}} late',
  'clock.state.paused': 'paused',
  'clock.state.paused-late': 'paused, late already',
  'clock.state.met': 'met',
  'clock.state.missed': 'missed by {{duration}}',
  'clock.state.ended': 'no longer counts',

  'clock.reason.target': 'Target: {{duration}} of working time.',
  'clock.reason.policy': 'By the policy {{policy}}.',
  'clock.reason.calendar': 'Working hours: {{calendar}}.',
  'clock.reason.started': 'Started {{time}}.',
  'clock.reason.due': 'Due {{time}}.',
  'clock.reason.dueWhenPaused':
    'Due {{time}}, plus the time for which it is paused.',
  'clock.reason.paused': 'Paused since {{time}}.',
  'clock.reason.breached': 'Ran out {{time}}.',
  'clock.reason.met': 'Done {{time}}.',
  'clock.reason.cancelled': 'Ended {{time}}, neither kept nor missed.',
  'clock.reason.missedBefore':
    'An earlier target of {{duration}} ran out {{time}}.',

  'promise.answer-due': 'You will hear from us by {{time}}.',
  'promise.answer-late': 'We promised an answer by {{time}} and are late.',
  'promise.solution-due': 'You will hear from us by {{time}}.',
  'promise.solution-late': 'We promised a solution by {{time}} and are late.',
  'promise.waiting-for-requester':
    'We have been waiting for you since {{time}}.',
  'promise.on-hold': 'On hold since {{time}}.',

  'concern.breached': 'Target missed',
  'concern.not-accepted': 'Not accepted in time',
  'concern.update-overdue': 'Update overdue',
  'concern.at-risk': 'At risk',
  'concern.returned': 'Returned',
  'concern.awaiting-confirmation': 'Awaiting confirmation',
} as const;
