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

import { parseEntityRef } from '@backstage/catalog-model';
import {
  Priority,
  TicketType,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import type { SlaSubject } from '@helpdesk/backstage-plugin-helpdesk-node';

/** The tickets that a policy of the config is for. */
export interface SlaMatch {
  type?: TicketType[];
  priority?: Priority[];
  desk?: string[];
  customer?: string[];
  entity?: {
    ref?: string[];
    kind?: string[];
    namespace?: string[];
    type?: string[];
    system?: string[];
  };
}

/**
 * Whether every condition holds; of several values in one, any. Refs, kinds
 * and types are compared as the catalog does, without regard to case. A
 * condition on the entity never holds without one.
 */
export function matchesSubject(match: SlaMatch, subject: SlaSubject): boolean {
  return (
    isOneOf(match.type, subject.type) &&
    isOneOf(match.priority, subject.priority) &&
    isOneOf(match.desk, subject.desk) &&
    isOneOf(match.customer, subject.customer) &&
    (!match.entity || matchesEntity(match.entity, subject.entity))
  );
}

function matchesEntity(
  wanted: NonNullable<SlaMatch['entity']>,
  entity: SlaSubject['entity'],
): boolean {
  if (!entity) {
    return false;
  }
  const { kind, namespace } = parseEntityRef(entity.ref);
  return (
    isOneOf(wanted.ref, entity.ref) &&
    isOneOf(wanted.kind, kind) &&
    isOneOf(wanted.namespace, namespace) &&
    isOneOf(wanted.type, entity.type) &&
    isOneOf(wanted.system, entity.system)
  );
}

function isOneOf(
  wanted: readonly string[] | undefined,
  value: string | undefined,
): boolean {
  return (
    !wanted ||
    (value !== undefined &&
      wanted.some(one => one.toLowerCase() === value.toLowerCase()))
  );
}
