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

/** Texts of the sign-in page. */
export const signInMessages = {
  title: 'Who are you today?',
  description:
    'This is a demo on invented data: pick a person and see the helpdesk through their eyes. Another browser tab can be somebody else.',
  language: 'Language',
  failed: 'Signing in did not work',
  back: 'Pick somebody else',
  'part.requesters': 'People with a problem',
  'part.firstLine': 'First line: the service desk',
  'part.secondLine': 'Second line: the owning teams',
  'part.management': 'Management',
  'role.developer': 'Developer',
  'role.customer-north': 'Customer, Retail North',
  'role.customer-south': 'Customer, Retail South',
  'role.operator': 'Operator',
  'role.operator-2': 'Second operator',
  'role.pos-engineer': 'POS engineer',
  'role.pos-engineer-2': 'Second POS engineer',
  'role.billing-admin': 'Billing administrator',
  'role.sysadmin': 'System administrator',
  'role.software-engineer': 'Special software engineer',
  'role.equipment-engineer': 'Special equipment engineer',
  'role.support-lead': 'Head of support',
} as const;
