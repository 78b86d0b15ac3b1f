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

/**
 * English texts of the ticket page. Keys are flat so that a translation is
 * checked for completeness by its type.
 */
export const ticketMessages = {
  'ticket.archived': 'Archived on {{time}}: it can be read, not changed',
  'ticket.loading': 'Loading the ticket',
  'ticket.notFound.title': 'No such ticket',
  'ticket.notFound.description':
    '{{number}} does not exist, or you may not read it.',
  'ticket.notFound.back': 'Back to the helpdesk',
  'ticket.retry': 'Try again',

  'ticket.holder.firstLine': 'With {{team}}, the first line',
  'ticket.holder.firstLineAssigned':
    'With {{assignee}} of {{team}}, the first line',
  'ticket.holder.notAccepted': 'With {{team}}, not yet accepted',
  'ticket.holder.unassigned': 'With {{team}}, nobody assigned yet',
  'ticket.holder.assigned': 'With {{assignee}} of {{team}}',

  'ticket.pendingReason.requester': 'The requester',
  'ticket.pendingReason.third-party': 'A third party',
  'ticket.pendingReason.change': 'A change',
  'ticket.pendingReason.scheduled': 'A certain time',

  'ticket.urgency.high': 'High',
  'ticket.urgency.medium': 'Medium',
  'ticket.urgency.low': 'Low',
  'ticket.impact.high': 'High',
  'ticket.impact.medium': 'Medium',
  'ticket.impact.low': 'Low',
  'ticket.value.yes': 'Yes',
  'ticket.value.no': 'No',
  'ticket.value.none': 'none',

  'ticket.facts.title': 'Details',
  'ticket.facts.type': 'Type',
  'ticket.facts.urgency': 'Urgency',
  'ticket.facts.impact': 'Impact',
  'ticket.facts.priority': 'Priority',
  'ticket.facts.team': 'Team',
  'ticket.facts.assignee': 'Assignee',
  'ticket.facts.nobody': 'Nobody',
  'ticket.facts.supervisor': 'Supervisor',
  'ticket.facts.requester': 'Requester',
  'ticket.facts.customer': 'Customer',
  'ticket.facts.entities': 'About',
  'ticket.facts.noEntities': 'Nothing in the catalog',
  'ticket.facts.desk': 'Desk',
  'ticket.facts.channel': 'Channel',
  'ticket.facts.tags': 'Tags',
  'ticket.facts.uncheckedWatchers': 'Watchers yet to be checked',
  'ticket.facts.watchers': 'Watchers',
  'ticket.facts.onHold': 'On hold',
  'ticket.facts.followUp': 'Opens again',
  'ticket.facts.created': 'Created',
  'ticket.facts.updated': 'Updated',
  'ticket.facts.resolved': 'Resolved',
  'ticket.facts.closed': 'Closed',
  'ticket.clocks.title': 'Promised times',
  'ticket.clocks.due': 'Due {{time}}',
  'ticket.clocks.dueWhenPaused': 'Due {{time}} plus the pause',

  'ticket.routing.title': 'Why this team',
  'ticket.routing.titleFirstLine': 'Where an escalation goes',
  'ticket.routing.decided': 'What decided it',
  'ticket.routing.trace': 'How this was decided',

  'ticket.conversation.title': 'Conversation',
  'ticket.conversation.loading': 'Loading the conversation',
  'ticket.conversation.more': 'Show more',
  'ticket.conversation.description': 'Description',
  'ticket.conversation.note': 'Internal note, not shown to the requester',
  'ticket.conversation.fromRequester': 'Requester',
  'ticket.conversation.fromParticipant': 'Taking part',
  'ticket.conversation.noDescription': 'No description',
  'ticket.conversation.fromStaff': 'Support',
  'ticket.conversation.image': 'Image: {{description}}',
  'ticket.conversation.imageUnnamed': 'Image',
  'ticket.history.title': 'History',
  'ticket.history.loading': 'Loading the whole history',

  'ticket.event.created': '{{actor}} registered the ticket',
  'ticket.event.updated': '{{actor}} changed {{fields}}',
  'ticket.event.replied': '{{actor}} replied',
  'ticket.event.noted': '{{actor}} wrote an internal note',
  'ticket.event.claimed': '{{actor}} claimed the ticket',
  'ticket.event.assigned': '{{actor}} assigned the ticket to {{assignee}}',
  'ticket.event.released': '{{actor}} released the ticket',
  'ticket.event.escalated': '{{actor}} escalated from {{from}} to {{to}}',
  'ticket.event.accepted': '{{actor}} accepted the ticket',
  'ticket.event.returned':
    '{{actor}} returned the ticket from {{from}} to {{to}}',
  'ticket.event.recalled':
    '{{actor}} recalled the ticket from {{from}} to {{to}}',
  'ticket.event.pended': '{{actor}} put the ticket on hold: {{reason}}',
  'ticket.event.resumed': '{{actor}} resumed work',
  'ticket.event.resolved': '{{actor}} resolved the ticket',
  'ticket.event.resolution-rejected': '{{actor}} rejected the resolution',
  'ticket.event.closed': '{{actor}} closed the ticket',
  'ticket.event.archived': 'The ticket was archived',
  'ticket.event.reopened': '{{actor}} reopened the ticket',
  'ticket.event.routed': 'The responsible team was looked up again',
  'ticket.event.management-informed': 'Management was informed',
  'ticket.event.clock-warned': 'A target is about to be missed',
  'ticket.event.clock-breached': 'A target was missed',
  'ticket.event.assignee-left': 'The assignee has left the team',
  'ticket.event.supervisor-left':
    'The supervisor has left the desk, which now controls the ticket',
  'ticket.event.team-vanished':
    'The ticket went from {{from}}, which is no longer a team, to {{to}}',
  'ticket.event.consultation-requested': '{{actor}} asked {{team}} a question',
  'ticket.event.consultation-accepted':
    '{{actor}} took on the question to {{team}}',
  'ticket.event.consultation-answered':
    '{{actor}} answered the question to {{team}}',
  'ticket.event.consultation-declined':
    '{{actor}} declined the question to {{team}}',
  'ticket.event.consultation-cancelled':
    '{{actor}} withdrew the question to {{team}}',
  'ticket.event.consultation-overdue': 'The answer of {{team}} is overdue',

  'ticket.cause.used':
    'Policy {{policy}}: {{percent}} % of {{target}} was used up at {{time}}.',
  'ticket.cause.breached': 'Policy {{policy}}: {{target}} ran out at {{time}}.',
  'ticket.cause.told': 'Told: {{audiences}}.',
  'ticket.audience.assignee': 'the assignee',
  'ticket.audience.team': 'the team',
  'ticket.audience.supervisor': 'the supervisor',
  'ticket.audience.desk': 'the desk',
  'ticket.audience.management': 'management',
  'ticket.cause.late': 'This was noticed late.',
  'ticket.cause.target.first-response': 'the time for a first response',
  'ticket.cause.target.next-update': 'the time for the next update',
  'ticket.cause.target.resolution': 'the time to resolve',
  'ticket.cause.target.acceptance': 'the time to accept',

  'ticket.field.title': 'title',
  'ticket.field.description': 'description',
  'ticket.field.type': 'type',
  'ticket.field.status': 'status',
  'ticket.field.priority': 'priority',
  'ticket.field.urgency': 'urgency',
  'ticket.field.impact': 'impact',
  'ticket.field.desk': 'desk',
  'ticket.field.team': 'team',
  'ticket.field.assignee': 'assignee',
  'ticket.field.supervisor': 'supervisor',
  'ticket.field.entityRefs': 'catalog entities',
  'ticket.field.tags': 'tags',
  'ticket.field.watchers': 'watchers',
  'ticket.field.major': 'the major incident mark',
  'ticket.field.confidential': 'confidentiality',
  'ticket.field.pendingReason': 'waiting reason',
  'ticket.field.followUpAt': 'follow-up time',
  'ticket.field.resolution': 'resolution',
  'ticket.field.other': 'details',

  'ticket.composer.title': 'Write',
  'ticket.composer.kind': 'Who is it for?',
  'ticket.composer.reply': 'Reply',
  'ticket.composer.note': 'Internal note',
  'ticket.composer.replyLabel': 'Your reply',
  'ticket.composer.replyHint':
    'The requester will read this. Markdown works; Ctrl+Enter sends.',
  'ticket.composer.replyHintRequester': 'Markdown works; Ctrl+Enter sends.',
  'ticket.composer.noteLabel': 'Your internal note',
  'ticket.composer.noteHint':
    'Only staff will read this. Markdown works; Ctrl+Enter saves.',
  'ticket.composer.sendReply': 'Send reply to requester',
  'ticket.composer.sendReplyRequester': 'Send reply',
  'ticket.composer.sendNote': 'Save internal note',
  'ticket.composer.failedReply':
    'The reply was not sent. Your text is kept; you can try again.',
  'ticket.composer.failedNote':
    'The note was not saved. Your text is kept; you can try again.',
  'ticket.composer.empty': 'Write something first.',
  'ticket.composer.tooLong': 'At most {{limit}} characters.',
  'ticket.composer.notAllowed':
    'This is not possible on this ticket any more. Your text is kept and has not been sent.',

  'ticket.attachments.choose': 'Attach files',
  'ticket.attachments.title': 'Files',
  'ticket.attachments.file': '{{name}} ({{kilobytes}} KB)',
  'ticket.attachments.tooLarge':
    '{{name}} is too large: a file may have at most {{limit}} MB.',
  'ticket.attachments.tooMany': 'A message takes at most {{limit}} files.',
  'ticket.attachments.failed': '{{name}} could not be uploaded: {{message}}',
  'ticket.attachments.downloadFailed':
    '{{name}} could not be downloaded: {{message}}',
  'ticket.actions.more': 'More actions',
  'ticket.actions.all': 'Actions',
  'ticket.done.claim': 'You have the ticket now.',
  'ticket.done.assign': 'The ticket is assigned.',
  'ticket.done.release': 'The ticket is released.',
  'ticket.done.escalate': 'The ticket is escalated.',
  'ticket.done.accept': 'The ticket is accepted.',
  'ticket.done.return': 'The ticket is returned.',
  'ticket.done.recall': 'The ticket is recalled.',
  'ticket.done.pend': 'The ticket is on hold.',
  'ticket.done.resume': 'Work is resumed.',
  'ticket.done.resolve': 'The ticket is resolved.',
  'ticket.done.reject-resolution': 'The resolution is rejected.',
  'ticket.done.close': 'The ticket is closed.',
  'ticket.done.reopen': 'The ticket is reopened.',
  'ticket.done.update': 'The changes are saved.',

  'ticket.failed.conflict.title': 'The ticket has changed in the meantime',
  'ticket.failed.conflict.now': 'Now: {{status}}. {{holder}}.',
  'ticket.failed.forbidden.title': 'You may not do this',
  'ticket.failed.gone.title': 'The ticket can no longer be read',
  'ticket.failed.other.title': 'That did not work',
  'ticket.failed.dismiss': 'Dismiss',

  'ticket.dialog.required': 'required',
  'ticket.dialog.cancel': 'Cancel',
  'ticket.dialog.reason': 'Reason',
  'ticket.dialog.reasonOptional': 'Reason (optional)',
  'ticket.dialog.reasonMissing': 'Give a reason.',
  'ticket.dialog.tooLong': 'At most {{limit}} characters.',
  'ticket.return.title': 'Return {{number}} to the first line',
  'ticket.return.hint':
    'Why it is not for your team, or what is missing. The supervisor reads this.',
  'ticket.return.confirm': 'Return ticket',
  'ticket.recall.title': 'Recall {{number}}',
  'ticket.recall.hint': 'The ticket comes back to the first line.',
  'ticket.recall.confirm': 'Recall ticket',
  'ticket.reject-resolution.title': 'Reject the resolution of {{number}}',
  'ticket.reject-resolution.hint':
    'What still does not work. The ticket opens again.',
  'ticket.reject-resolution.confirm': 'Reject resolution',
  'ticket.reopen.title': 'Reopen {{number}}',
  'ticket.reopen.hint': 'What brings the problem back.',
  'ticket.reopen.confirm': 'Reopen ticket',
  'ticket.resolve.title': 'Resolve {{number}}',
  'ticket.resolve.label': 'Resolution',
  'ticket.resolve.hint':
    'What was wrong and what was done. The requester reads this. Markdown works.',
  'ticket.resolve.missing': 'Say what was done.',
  'ticket.resolve.unanswered': 'Yet to answer: {{teams}}',
  'ticket.resolve.unansweredHint':
    'The ticket was to wait for this. Resolving it all the same needs a reason.',
  'ticket.resolve.override': 'Why not wait for the answer?',
  'ticket.resolve.overrideHint': 'The requester does not see it.',
  'ticket.resolve.confirm': 'Resolve and tell the requester',
  'ticket.close.title': 'Close {{number}}?',
  'ticket.close.hint':
    'Closing ends the work on it: the problem is solved for good.',
  'ticket.close.confirm': 'Close ticket',
  'ticket.assign.title': 'Assign {{number}}',
  'ticket.assign.member': 'Member of {{team}}',
  'ticket.assign.missing': 'Choose somebody.',
  'ticket.assign.error': 'The members could not be loaded.',
  'ticket.assign.empty': 'There is nobody else in this team.',
  'ticket.assign.confirm': 'Assign ticket',
  'ticket.pend.title': 'Put {{number}} on hold',
  'ticket.pend.reason': 'What does it wait for?',
  'ticket.pend.until': 'Open again at',
  'ticket.pend.untilOptional': 'Open again at (optional)',
  'ticket.pend.untilMissing': 'Say when the ticket should open again.',
  'ticket.pend.untilPast': 'Choose a time in the future.',
  'ticket.pend.message': 'Reply to the requester',
  'ticket.pend.messageOptional': 'Reply to the requester (optional)',
  'ticket.pend.messageHint': 'The requester reads this.',
  'ticket.pend.messageMissing': 'Ask the requester for what you need.',
  'ticket.pend.confirm': 'Put on hold',
  'ticket.pend.confirmWithMessage': 'Send and put on hold',

  'ticket.escalate.title': 'Escalate {{number}}',
  'ticket.escalate.loading': 'Finding the responsible team',
  'ticket.escalate.previewError':
    'The responsible team could not be looked up. Choose a team, or try again.',
  'ticket.escalate.goesTo': 'Goes to {{team}}',
  'ticket.escalate.chosen': 'You chose this team.',
  'ticket.escalate.alreadyThere':
    'This team has the ticket already. Choose another team.',
  'ticket.escalate.unresolved': 'No responsible team was found. Choose a team.',
  'ticket.escalate.undecided':
    'The catalog does not answer. You can escalate all the same: the ticket goes to its team as soon as the catalog answers.',
  'ticket.escalate.otherTeam': 'Another team (optional)',
  'ticket.escalate.team': 'Team',
  'ticket.escalate.teamMissing': 'Choose a team.',
  'ticket.escalate.teamHint': 'Type to search the catalog.',
  'ticket.escalate.reason': 'Reason for the team',
  'ticket.escalate.reasonHint':
    'What you found, and what you ask of them. The requester does not see it.',
  'ticket.escalate.supervisor': 'You stay on the ticket as its supervisor.',
  'ticket.escalate.confirm': 'Escalate to {{team}}',
  'ticket.escalate.confirmNoTeam': 'Escalate',

  'ticket.edit.title': 'Edit {{number}}',
  'ticket.edit.field.title': 'Title',
  'ticket.edit.field.description': 'Description',
  'ticket.edit.titleMissing': 'Give it a title.',
  'ticket.edit.confidential': 'Confidential: only participants and the team',
  'ticket.edit.confirm': 'Save changes',
  'ticket.edit.unchanged': 'Nothing has been changed.',
  'ticket.edit.conflict.title':
    'Somebody changed the ticket while you were editing',
  'ticket.edit.conflict.description':
    'Your text is kept. Compare it with the present values, then save again to replace them.',
  'ticket.edit.conflict.none': 'None of the fields that you edit has changed.',

  'ticket.picker.failed': 'The catalog could not be searched.',
  'ticket.picker.placeholder': 'Type to search',
  'ticket.picker.tags': 'Tags',
  'ticket.picker.tagsHint': 'Enter adds a tag.',
  'ticket.picker.tagLong': 'A tag has at most {{limit}} characters.',
  'ticket.picker.tagsFull': 'At most {{limit}} tags.',
  'ticket.picker.entity': 'What is it about?',
  'ticket.picker.entityHint':
    'Type to search the catalog: a service, a system, a device.',
  'ticket.picker.entitiesFull': 'At most {{limit}} entities.',
  'ticket.picker.chosenEntities': 'Chosen entities',
} as const;
