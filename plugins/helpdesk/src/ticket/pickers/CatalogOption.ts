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

/** A catalog entity to choose from a list. */
export interface CatalogOption {
  /** Full entity ref. */
  id: string;
  /** What people call it; shown, and typed to find it. */
  textValue: string;
  /** Tells entities of the same title apart. */
  description: string;
}

/** Fields of an entity that an option is made of. */
export const CATALOG_OPTION_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'spec.type',
  'spec.profile.displayName',
];

/** Fields in which a person's words are looked for. */
export const CATALOG_SEARCH_FIELDS = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

/** How an entity is shown in a list to choose from. */
export function catalogOption(entity: Entity): CatalogOption {
  const ref = stringifyEntityRef(entity);
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return {
    id: ref,
    textValue:
      profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
    description: ref,
  };
}
