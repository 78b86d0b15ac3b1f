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

import { Language } from './language';
import { Scale } from '../priority';

/**
 * A service desk as the caller meets it.
 * @public
 */
export interface DeskMembership {
  id: string;
  title: string;
  /** Whether the caller works in this desk's first line. */
  operator: boolean;
  /** Whether the caller belongs to this desk's management group. */
  management: boolean;
  /** The config no longer has it: it goes on for its tickets and takes no new ones. */
  retired?: boolean;
}

/**
 * The caller in the helpdesk's eyes.
 * @public
 */
export interface Me {
  ref: string;
  /** Groups that the caller belongs to, as full entity refs. */
  teams: string[];
  /** Whether the caller is an employee rather than a customer or a guest. */
  internal: boolean;
  customer?: string;
  /** In what language the caller is told something; absent until it was said. */
  language?: Language;
  desks: DeskMembership[];
}

/**
 * How much is open on an entity, counting what the caller may read.
 * @public
 */
export interface EntitySummary {
  entityRef: string;
  open: {
    total: number;
    byPriority: Record<string, number>;
    byStatus: Record<string, number>;
  };
  /** Unresolved incidents on what this entity depends on. */
  upstream: UpstreamIncident[];
  /**
   * For employees; absent while the catalog does not answer, and for what it
   * does not have.
   */
  blastRadius?: BlastRadius;
}

/**
 * What a failure of an entity would reach, according to the catalog.
 * @public
 */
export interface BlastRadius {
  /** Components and resources that depend on it, directly or through others. */
  dependents: number;
  /** Whether there are more than were counted. */
  more: boolean;
  /** The impact that this suggests. */
  proposedImpact: Scale;
}

/** @public */
export interface UpstreamIncident {
  number: string;
  title: string;
  priority: string;
  status: string;
  entityRef: string;
}
