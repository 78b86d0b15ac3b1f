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
/** Texts of the pages that list tickets. */
export const listMessages = {
  'lists.newTicket': 'New ticket',
  'lists.openTicket': 'Open ticket',
  'lists.loading': 'Loading…',
  'lists.unknown': 'There is no such list',
  'lists.back': 'To your lists',
  'lists.tabs': 'Lists of tickets',

  'lists.tab.queue': 'Queue',
  'lists.tab.my-teams': 'My teams',
  'lists.tab.consultations': 'Consultations',
  'lists.tab.controlled': 'Controlled by me',
  'lists.tab.mine': 'My tickets',
  'lists.tab.all': 'All tickets',
  'lists.tab.undelivered': 'Undelivered',

  'lists.heading.queue': 'With the first line',
  'lists.heading.my-teams': 'Held by your teams',
  'lists.heading.consultations': 'Your teams have yet to answer',
  'lists.heading.controlled': 'Escalated by you, under your control',
  'lists.heading.mine': 'Filed by you or for you',
  'lists.heading.all': 'Every ticket that you may read',
  'lists.heading.undelivered': 'Could not be delivered',

  'lists.filter.label': 'Filters',
  'lists.filter.text': 'Search',
  'lists.filter.textPlaceholder': 'Number, title or text',
  'lists.filter.type': 'Type',
  'lists.filter.team': 'Team',
  'lists.filter.assignee': 'Assignee',
  'lists.filter.me': 'Me',
  'lists.filter.unassigned': 'Nobody',
  'lists.filter.orderBy': 'Order',
  'lists.filter.any': 'Any',
  'lists.filter.unresolved': 'Unresolved',
  'lists.filter.unclosed': 'All but closed',
  'lists.filter.archive': 'Only archived',
  'lists.filter.clear': 'Clear filters',

  'lists.order.urgency': 'Most urgent first',
  'lists.order.due': 'Due first',
  'lists.order.newest': 'Newest first',
  'lists.order.oldest': 'Oldest first',
  'lists.order.changed': 'Latest change first',
  'lists.order.unchanged': 'Longest without a change first',

  'lists.control.actions': 'Control of {{number}}',
  'lists.control.more': 'More on {{number}}',
  'lists.control.write': 'Write to the requester',
  'lists.control.onThisPage': 'On this page:',

  'lists.pages.label': 'Pages',
  'lists.pages.first': 'First page',
  'lists.pages.previous': 'Previous page',
  'lists.pages.next': 'Next page',
  'lists.pages.size': 'Tickets per page',
  'lists.pages.perPage': '{{size}} per page',

  'lists.done.claim': '{{number}} is yours',
  'lists.done.accept': '{{number}} is accepted',
  'lists.taken': '{{who}} was faster and has {{number}} now',
  'lists.failed': '{{number}}: {{message}}',

  'lists.empty.page': 'Nothing is left on this page',
  'lists.empty.narrowed': 'No ticket fits these filters',
  'lists.empty.queue': 'The queue is empty',
  'lists.emptyHint.queue':
    'New tickets appear here by themselves. Is somebody on the phone? Register the call.',
  'lists.empty.my-teams': 'Your teams hold no tickets',
  'lists.emptyHint.my-teams':
    'What is escalated to one of your teams appears here by itself.',
  'lists.empty.consultations': 'Nobody waits for an answer of your teams',
  'lists.emptyHint.consultations':
    'What another team asks yours about appears here by itself.',
  'lists.empty.controlled': 'You control no escalated tickets',
  'lists.emptyHint.controlled':
    'A ticket that you escalate stays here until it is closed.',
  'lists.empty.mine': 'You have no tickets',
  'lists.emptyHint.mine': 'Does something not work? Tell the service desk.',
  'lists.empty.all': 'There are no tickets',
  'lists.emptyHint.all': 'Does something not work? Tell the service desk.',
} as const;
