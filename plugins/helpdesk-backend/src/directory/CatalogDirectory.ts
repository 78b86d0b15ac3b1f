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
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import DataLoader from 'dataloader';
import { askCatalog } from './askCatalog';
import { createLoader } from './createLoader';
import { Dependents, Directory } from './Directory';
import { findDependencies } from './findDependencies';
import { findDependents } from './findDependents';
import { findMembership } from './findMembership';
import { findParent } from './findParent';
import { findStanding } from './findStanding';

/** Of bigger groups, only so many members are known to the helpdesk. */
const MAX_MEMBERS = 500;

/**
 * The directory over Backstage's catalog, asked in the plugin's own name. Keeps
 * answers for 30 seconds, "there is none" for 5, so that opening a ticket costs
 * the catalog at most one request.
 */
export class CatalogDirectory implements Directory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #customerGroupTypes: string[];
  readonly #entities: DataLoader<string, Entity | undefined>;
  readonly #members: DataLoader<string, string[]>;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    customerGroupTypes: string[];
    /** Milliseconds since the epoch, for the age of answers. */
    now?: () => number;
  }) {
    const { now } = options;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#customerGroupTypes = options.customerGroupTypes;
    this.#entities = createLoader({
      load: refs => this.#loadEntities(refs),
      isNothing: entity => entity === undefined,
      now,
    });
    this.#members = createLoader({
      load: async ([groupRef]) => [await this.#loadMembers(groupRef)],
      isNothing: members => members.length === 0,
      maxKeysPerRequest: 1,
      now,
    });
  }

  async getEntity(ref: string): Promise<Entity | undefined> {
    return this.#entities.load(ref);
  }

  async getEntities(refs: string[]): Promise<(Entity | undefined)[]> {
    return Promise.all(refs.map(ref => this.#entities.load(ref)));
  }

  asSeenBy(credentials: BackstageCredentials): Pick<Directory, 'getEntities'> {
    return {
      getEntities: refs =>
        refs.length === 0
          ? Promise.resolve([])
          : this.#askForEntities(refs, credentials),
    };
  }

  async getMembers(groupRef: string): Promise<string[]> {
    // Users may name a group that does not exist.
    return (await this.getEntity(groupRef)) ? this.#members.load(groupRef) : [];
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

  async #loadEntities(
    refs: readonly string[],
  ): Promise<(Entity | undefined)[]> {
    return this.#askForEntities(
      refs,
      await this.#auth.getOwnServiceCredentials(),
    );
  }

  async #askForEntities(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<(Entity | undefined)[]> {
    return askCatalog(async () => {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: [...refs] },
        { credentials },
      );
      return items;
    });
  }

  async #loadMembers(groupRef: string): Promise<string[]> {
    return askCatalog(async () => {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const { items } = await this.#catalog.getEntities(
        {
          filter: { kind: 'User', 'relations.memberOf': groupRef },
          fields: ['kind', 'metadata.namespace', 'metadata.name'],
          order: { field: 'metadata.name', order: 'asc' },
          limit: MAX_MEMBERS,
        },
        { credentials },
      );
      return items.map(stringifyEntityRef);
    });
  }
}
