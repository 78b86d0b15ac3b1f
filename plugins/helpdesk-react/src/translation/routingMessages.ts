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

import { RoutingStepCode } from '@helpdesk/backstage-plugin-helpdesk-common';

/** What each routing step found, by the code that the backend gives. */
export const routingMessages = {
  'routing.heading': 'Why this team',
  'routing.outcome.matched': 'Matched',
  'routing.outcome.passed': 'Passed on',
  'routing.outcome.failed': 'Could not tell',

  'routing.unknown.matched': 'It answered, by a rule this page does not know',
  'routing.unknown.passed': 'It had nothing to say',
  'routing.unknown.failed': 'It could not answer',

  'routing.step.chosen': '{{team}} was chosen by hand',
  'routing.step.chosen-refused':
    '{{team}}, which was chosen while the catalog was silent, cannot take it',
  'routing.step.chosen-none': 'No team was chosen by hand',
  'routing.step.annotation': '{{entity}} names {{team}} as its second line',
  'routing.step.annotation-none': '{{entity}} does not name a second line',
  'routing.step.annotation-invalid':
    '{{entity}} names “{{value}}” as its second line, which is not a group',
  'routing.step.rule': 'The rule “{{rule}}” sends it to {{team}}',
  'routing.step.sla': 'The SLA policy “{{policy}}” sends it to {{team}}',
  'routing.step.rule-none': 'No routing rule applies',
  'routing.step.owner': '{{team}} owns {{entity}}',
  'routing.step.owner-none': '{{entity}} has no owner',
  'routing.step.owner-missing':
    'The owner of {{entity}}, {{team}}, does not exist in the catalog',
  'routing.step.owner-user': 'The owner, {{user}}, belongs to {{team}}',
  'routing.step.owner-user-no-team':
    'The owner, {{user}}, does not belong to a team',
  'routing.step.system': '{{team}} owns the system {{system}}',
  'routing.step.system-none': 'It is not part of a system with an owner',
  'routing.step.system-missing':
    'The owner of the system {{system}}, {{team}}, does not exist in the catalog',
  'routing.step.domain': '{{team}} owns the domain {{domain}}',
  'routing.step.domain-none': 'It is not part of a domain with an owner',
  'routing.step.domain-missing':
    'The owner of the domain {{domain}}, {{team}}, does not exist in the catalog',
  'routing.step.climbed':
    '{{from}} has no members, so its parent group {{team}} takes it',
  'routing.step.empty':
    'Neither {{team}} nor the groups above it have any members',
  'routing.step.teams-below':
    '{{team}} has no members of its own, but these teams below it do: {{teams}}',
  'routing.step.customer-group':
    '{{team}} belongs to the customer {{customer}}, not to support',
  'routing.step.fallback': '{{team}} takes what nobody else is responsible for',
  'routing.step.fallback-none': 'The desk has no fallback team',
  'routing.step.entity-none': 'The ticket does not say what it is about',
  'routing.step.entity-missing': '{{entity}} does not exist in the catalog',
  'routing.step.catalog-silent':
    'The catalog did not answer; this will be tried again',
  'routing.step.checked-before':
    '{{team}} was known as a support team within the last day',
  'routing.step.answered': '{{team}} was named',
  'routing.step.resolver-failed': 'This step failed',
  'routing.step.team-gone':
    '{{team}} had it, which is no longer a team in the catalog',
  'routing.step.first-line':
    'No responsible team was found, so it stays with the first line, {{team}}',
} as const satisfies Record<`routing.step.${RoutingStepCode}`, string> &
  Record<string, string>;
