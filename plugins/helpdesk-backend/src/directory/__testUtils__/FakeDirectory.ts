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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { groupsOf } from '../../domain/routing/groupsOf';
import { isOfKind } from '../../domain/routing/isOfKind';
import { Dependents, Directory } from '../Directory';
import { findDependencies } from '../findDependencies';
import { findDependents } from '../findDependents';
import { findMembership } from '../findMembership';
import { findParent } from '../findParent';
import { findStanding } from '../findStanding';

/**
 * A directory over a list of entities, for tests. `fail()` takes the catalog
 * down, `recover()` brings it back.
 */
export class FakeDirectory implements Directory {
  readonly #entities = new Map<string, Entity>();
  readonly #customerGroupTypes: string[];
  #failing = false;

  constructor(
    entities: Entity[],
    options: { customerGroupTypes?: string[] } = {},
  ) {
    this.#customerGroupTypes = options.customerGroupTypes ?? ['customer'];
    this.put(...entities);
  }

  /** Adds entities, or replaces those with the same ref. */
  put(...entities: Entity[]): void {
    entities.forEach(entity =>
      this.#entities.set(stringifyEntityRef(entity), entity),
    );
  }

  remove(entityRef: string): void {
    this.#entities.delete(entityRef);
  }

  fail(): void {
    this.#failing = true;
  }

  recover(): void {
    this.#failing = false;
  }

  /** What the demo's sign-in claims; it does not ask the catalog each time. */
  claimsOf(userRef: string): string[] {
    const user = this.#entities.get(userRef);
    return user ? groupsOf(user) : [];
  }

  async getEntity(ref: string): Promise<Entity | undefined> {
    this.#answer();
    return this.#entities.get(ref);
  }

  async getEntities(refs: string[]): Promise<(Entity | undefined)[]> {
    this.#answer();
    return refs.map(ref => this.#entities.get(ref));
  }

  /** Refs that are hidden from everybody who asks with rights of their own. */
  readonly hidden = new Set<string>();

  asSeenBy(): Pick<Directory, 'getEntities'> {
    return {
      getEntities: async refs => {
        const entities = await this.getEntities(refs);
        return refs.map((ref, index) =>
          this.hidden.has(ref) ? undefined : entities[index],
        );
      },
    };
  }

  async getMembers(groupRef: string): Promise<string[]> {
    this.#answer();
    return this.#entities.has(groupRef)
      ? [...this.#entities]
          .filter(([ref]) => isOfKind(ref, 'user'))
          .filter(([, user]) => groupsOf(user).includes(groupRef))
          .map(([ref]) => ref)
      : [];
  }

  async isMember(
    userRef: string,
    groupRefs: string[],
  ): Promise<boolean | undefined> {
    return findMembership(this, userRef, groupRefs);
  }

  async getParent(groupRef: string): Promise<string | undefined> {
    return findParent(this, groupRef);
  }

  async getStanding(
    userRef: string,
    groupRefs: string[],
  ): Promise<{ known: boolean; customer?: string }> {
    const customerGroupTypes = this.#customerGroupTypes;
    return findStanding(this, { userRef, groupRefs, customerGroupTypes });
  }

  async getDependencies(entityRef: string, limit: number): Promise<string[]> {
    return findDependencies(this, entityRef, limit);
  }

  async getDependents(
    entityRef: string,
    limit: number,
  ): Promise<Dependents | undefined> {
    return findDependents(this, entityRef, limit);
  }

  #answer(): void {
    if (this.#failing) {
      throw new ServiceUnavailableError('The catalog does not answer');
    }
  }
}
