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

import type { Entity } from '@backstage/catalog-model';
import type { RoutingSubject } from '@helpdesk/backstage-plugin-helpdesk-node';
import type { RoutingRule } from '../../config/HelpdeskConfig';

/** Stands for any value of a label or annotation that is there. */
const PRESENT = '*';

/**
 * Whether the rule applies. Every condition must hold; of several values in
 * one, any. Kinds, types and namespaces are compared as the catalog does,
 * without regard to case. A rule about an entity never applies without one.
 */
export function matchesRule(
  rule: Pick<RoutingRule, 'entity' | 'ticket'>,
  subject: RoutingSubject,
): boolean {
  return (
    matchesTicket(rule.ticket ?? {}, subject) &&
    (!rule.entity || matchesEntity(rule.entity, subject.entity))
  );
}

function matchesTicket(
  wanted: NonNullable<RoutingRule['ticket']>,
  subject: RoutingSubject,
): boolean {
  return (
    isOneOf(wanted.type, subject.type) &&
    isOneOf(wanted.priority, subject.priority) &&
    isOneOf(wanted.desk, subject.desk) &&
    isOneOf(wanted.customer, subject.customer)
  );
}

function matchesEntity(
  wanted: NonNullable<RoutingRule['entity']>,
  entity: Entity | undefined,
): boolean {
  if (!entity) {
    return false;
  }
  const { namespace = 'default', tags = [], ...metadata } = entity.metadata;
  return (
    isOneOf(wanted.kind, entity.kind) &&
    isOneOf(wanted.type, entity.spec?.type) &&
    isOneOf(wanted.namespace, namespace) &&
    (!wanted.tags || wanted.tags.some(tag => tags.includes(tag))) &&
    hasAll(wanted.labels, metadata.labels) &&
    hasAll(wanted.annotations, metadata.annotations)
  );
}

function isOneOf(wanted: string[] | undefined, value: unknown): boolean {
  return (
    !wanted ||
    (typeof value === 'string' &&
      wanted.some(one => one.toLowerCase() === value.toLowerCase()))
  );
}

function hasAll(
  wanted: Record<string, string> = {},
  present: Record<string, string> = {},
): boolean {
  return Object.entries(wanted).every(
    ([key, value]) =>
      Object.hasOwn(present, key) &&
      (value === PRESENT || present[key] === value),
  );
}
