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
/** Texts of the helpdesk on an entity's page. */
export const entityMessages = {
  'entity.title': 'Helpdesk',
  'entity.heading': 'Open on {{name}}',
  'entity.tickets': 'Open tickets on {{name}}',
  'entity.file': 'File a ticket',
  'entity.fileHeading': 'File a ticket about {{name}}',
  'entity.filed': '{{number}} is registered',
  'entity.empty': 'Nothing is open on {{name}}',
  'entity.emptyHint':
    'Does it not work as it should? File a ticket; it goes to those who are responsible.',
  'entity.all': 'All tickets on {{name}}',
  'entity.newest': 'Newest',
  'entity.open_one': '{{count}} open ticket',
  'entity.open_other': '{{count}} open tickets',
  'entity.noneOpen': 'No open tickets',
  'entity.major_one': '{{name}} has {{count}} major incident',
  'entity.major_other': '{{name}} has {{count}} major incidents',
  'entity.upstream_one': 'Something that {{name}} depends on has an incident',
  'entity.upstream_other':
    'What {{name}} depends on has {{count}} incidents under way',
} as const;
