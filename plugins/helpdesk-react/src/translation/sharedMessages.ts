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

/** The helpdesk's words in English. */
export const sharedMessages = {
  'status.new': 'New',
  'status.open': 'Open',
  'status.pending': 'Pending',
  'status.resolved': 'Resolved',
  'status.closed': 'Closed',
  'status.merged': 'Merged',

  'priority.P1': 'Critical',
  'priority.P2': 'High',
  'priority.P3': 'Medium',
  'priority.P4': 'Low',

  'type.incident': 'Incident',
  'type.service-request': 'Service request',
  'type.question': 'Question',

  'scale.high': 'High',
  'scale.medium': 'Medium',
  'scale.low': 'Low',

  'pendingReason.requester': 'waiting for the requester',
  'pendingReason.third-party': 'waiting for a third party',
  'pendingReason.change': 'waiting for a change',
  'pendingReason.scheduled': 'scheduled',

  'channel.portal': 'Portal',
  'channel.phone': 'Phone',
  'channel.email': 'E-mail',
  'channel.api': 'API',

  'action.update': 'Edit',
  'action.reply': 'Reply',
  'action.note': 'Add note',
  'action.consult': 'Ask another team',
  'action.claim': 'Claim',
  'action.assign': 'Assign',
  'action.release': 'Release',
  'action.escalate': 'Escalate',
  'action.accept': 'Accept',
  'action.return': 'Return',
  'action.recall': 'Recall',
  'action.pend': 'Put on hold',
  'action.resume': 'Resume',
  'action.resolve': 'Resolve',
  'action.reject-resolution': 'Reject resolution',
  'action.close': 'Close',
  'action.reopen': 'Reopen',

  'ticketTable.number': 'Number',
  'ticketTable.title': 'Title',
  'ticketTable.entity': 'About',
  'ticketTable.status': 'Status',
  'ticketTable.priority': 'Priority',
  'ticketTable.due': 'Due',
  'ticketTable.promise': 'When you will hear',
  'ticketTable.holder': 'With',
  'ticketTable.requester': 'Requester',
  'ticketTable.updated': 'Updated',
  'ticketTable.actions': 'Actions',
  'ticketTable.unassigned': 'nobody yet',
  'ticketTable.furtherEntities_one': 'and {{count}} more',
  'ticketTable.furtherEntities_other': 'and {{count}} more',

  'mark.major': 'Major incident',
  'mark.awaitingAcceptance': 'Awaiting acceptance',
  'mark.cameBack': 'Back with the first line',
  'mark.consulting_one': '{{count}} open question',
  'mark.consulting_other': '{{count}} open questions',
  'mark.answerOverdue': 'Answer overdue',
  'mark.flagged': 'No responsible team found',
  'mark.confidential': 'Confidential',

  'consultation.requested': 'Asked',
  'consultation.accepted': 'Taken on',
  'consultation.answered': 'Answered',
  'consultation.declined': 'Declined',
  'consultation.cancelled': 'Withdrawn',
  'consultation.blocking': 'Needed to resolve',
  'consultation.overdue': 'Overdue',

  'state.loading': 'Loading tickets…',
  'state.empty': 'No tickets',
  'state.error': 'This could not be loaded',
  'state.refreshError': 'The newest state could not be loaded',
  'state.retry': 'Try again',

  system: 'Helpdesk',
} as const;
