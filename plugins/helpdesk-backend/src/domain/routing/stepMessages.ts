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

import {
  RoutingStepCode,
  RoutingStepParams,
} from '@helpdesk/backstage-plugin-helpdesk-common';

type StepMessages = {
  [Code in RoutingStepCode]: (params: RoutingStepParams<Code>) => string;
};

/**
 * Every step of the built-in resolvers in English, by its code. A portal that
 * speaks another language tells the same by code and parameters, which
 * are listed in `ROUTING_STEPS` of common.
 */
export const stepMessages: StepMessages = {
  chosen: p => `${p.team} was chosen by hand`,
  'chosen-refused': p =>
    `${p.team}, which was chosen while the catalog was silent, cannot take it`,
  'chosen-none': () => 'No team was chosen by hand',
  annotation: p => `${p.entity} names ${p.team} as its second line`,
  'annotation-none': p => `${p.entity} does not name a second line`,
  'annotation-invalid': p =>
    `${p.entity} names "${p.value}" as its second line, which is not a group of the catalog`,
  rule: p => `The rule "${p.rule}" sends it to ${p.team}`,
  sla: p => `The SLA policy "${p.policy}" sends it to ${p.team}`,
  'rule-none': () => 'No routing rule applies',
  owner: p => `${p.team} owns ${p.entity}`,
  'owner-none': p => `${p.entity} has no owner`,
  'owner-missing': p =>
    `The owner of ${p.entity}, ${p.team}, does not exist in the catalog`,
  'owner-user': p => `The owner, ${p.user}, belongs to ${p.team}`,
  'owner-user-no-team': p => `The owner, ${p.user}, does not belong to a team`,
  system: p => `${p.team} owns the system ${p.system}`,
  'system-none': () => 'It is not part of a system with an owner',
  'system-missing': p =>
    `The owner of the system ${p.system}, ${p.team}, does not exist in the catalog`,
  domain: p => `${p.team} owns the domain ${p.domain}`,
  'domain-none': () => 'It is not part of a domain with an owner',
  'domain-missing': p =>
    `The owner of the domain ${p.domain}, ${p.team}, does not exist in the catalog`,
  climbed: p => `${p.from} has no members, so ${p.team} above it takes it`,
  empty: p => `Neither ${p.team} nor the groups above it have any members`,
  'teams-below': p =>
    `${p.team} has no members of its own, but these teams below it do: ${p.teams}`,
  'customer-group': p =>
    `${p.team} belongs to the customer ${p.customer}, not to support`,
  fallback: p => `${p.team} takes what nobody else is responsible for`,
  'fallback-none': () => 'The desk has no fallback team',
  'entity-none': () => 'The ticket does not say what it is about',
  'entity-missing': p => `${p.entity} does not exist in the catalog`,
  'catalog-silent': () =>
    'The catalog did not answer; this will be tried again',
  'checked-before': p =>
    `${p.team} was known as a support team within the last day`,
  'team-gone': p =>
    `${p.team} had it, which is no longer a team in the catalog`,
  answered: p => `${p.team} was named`,
  'resolver-failed': p => `This resolver failed: ${p.error}`,
  'first-line': p =>
    `No responsible team was found, so it stays with the first line, ${p.team}`,
};
