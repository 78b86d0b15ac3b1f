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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';

/** What would stop working if an entity failed, nearest first. */
export interface Dependents {
  refs: string[];
  /** Whether there are more than were looked at. */
  more: boolean;
}

/**
 * What the helpdesk needs to know of the catalog's people, teams and things.
 *
 * All refs are full entity refs in lower case. Every method rejects with a
 * `ServiceUnavailableError` when the catalog does not answer; "does not exist"
 * is an answer. Answers may be as old as the cache's life (seconds), which is
 * why rights never depend on them alone.
 */
export interface Directory {
  getEntity(ref: string): Promise<Entity | undefined>;
  /** In the order of the refs, `undefined` for what does not exist. */
  getEntities(refs: string[]): Promise<(Entity | undefined)[]>;
  /**
   * The same look-up with somebody's own rights: what the catalog's policy hides
   * from them does not exist. Not cached.
   */
  asSeenBy(credentials: BackstageCredentials): Pick<Directory, 'getEntities'>;
  /** Users who are direct members of the group; empty if there is no such group. */
  getMembers(groupRef: string): Promise<string[]>;
  /**
   * Whether the user belongs to one of the groups, itself or by way of a group
   * below it; `undefined` where the catalog cannot tell.
   */
  isMember(userRef: string, groupRefs: string[]): Promise<boolean | undefined>;
  /** The group's parent, if it has one that exists. */
  getParent(groupRef: string): Promise<string | undefined>;
  /**
   * Whether this user is known to the catalog and belongs to which customer
   * organisation, judged by the given groups of the user.
   */
  getStanding(
    userRef: string,
    groupRefs: string[],
  ): Promise<{ known: boolean; customer?: string }>;
  /** What the entity depends on, nearest first, at most `limit` refs. */
  getDependencies(entityRef: string, limit: number): Promise<string[]>;
  /**
   * What depends on the entity, directly or through others, among at most
   * `limit` entities around it; `undefined` if there is no such entity.
   */
  getDependents(
    entityRef: string,
    limit: number,
  ): Promise<Dependents | undefined>;
}
