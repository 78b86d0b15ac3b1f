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

import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { Directory } from '../../directory/Directory';
import { Person } from '../../domain/access/Person';

/** What a permission policy has to say about tickets, one by one. */
export type TicketGrant =
  | 'read'
  | 'update'
  | 'mark-major'
  | 'reply'
  | 'note'
  | 'work';

/** How one request wants its write to be carried out. */
export interface WriteOptions {
  /** The same key with the same request has the effect of one. */
  idempotencyKey?: string;
  /** Tags of the ticket that the caller has seen; it has to be at one of them. */
  ifMatch?: readonly string[];
  /** The same as a number, for the helpdesk itself, which knows all there is. */
  ifVersion?: number;
}

/** How one request is watched. */
export interface WatchOptions {
  /** Told the number of each confidential ticket that the request reads. */
  onConfidential?: (number: string) => void;
}

/** Whoever asks, with the rights of this request worked out. */
export interface Caller extends WriteOptions, WatchOptions {
  person: Person;
  /** Tickets that exist for this caller: own relation and policy together. */
  readable: TicketFilter;
  /** Tickets on which the portal's policy lets the caller do things. */
  granted: Record<TicketGrant, TicketFilter>;
  /**
   * Whether the portal's policy lets the caller register tickets; only asked
   * where a ticket is to be registered.
   */
  mayRegister?: boolean;
  /** The catalog as the caller may see it; what is hidden does not exist. */
  catalog: Pick<Directory, 'getEntities'>;
}
