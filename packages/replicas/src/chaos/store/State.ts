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

/** What the database has of the helpdesk, as plain data to be checked. */
export interface State {
  tickets: StoredTicket[];
  events: StoredEvent[];
  messages: StoredMessage[];
  keys: StoredKey[];
  effects: RecordedEffect[];
  /** Whom the helpdesk has told of what, as it has noted itself. */
  told: StoredTold[];
  notifications: StoredNotification[];
  /** Entries that are still in the outbox. */
  undelivered: number;
}

export interface StoredTicket {
  id: number;
  version: number;
  description: string;
  /** Fields that the history has, too, by the history's names. */
  fields: Record<string, unknown>;
  /** Whether a follow-up was due when it was read. */
  overdue: boolean;
}

export interface StoredEvent {
  ticketId: number;
  version: number;
  type: string;
  actor: string;
  reason?: string;
  messageId?: string;
  changes: Record<string, { from?: unknown; to?: unknown }>;
}

export interface StoredMessage {
  id: string;
  ticketId: number;
  body: string;
}

export interface StoredKey {
  key: string;
  result: string;
}

/** An entry that was put into the outbox or taken out of it. */
export interface RecordedEffect {
  step: 'enqueued' | 'delivered';
  /** Its key in the outbox. */
  entry: number;
  sink: string;
  ticketId: number;
  version: number;
  /** Of the delivery that succeeded, counting from 1. */
  attempts: number;
  /** Of a notice: what is said to whom, and who caused it and is not told. */
  parts?: { code: string; matter: string; to: { ref: string }[] }[];
  actor?: string;
}

export interface StoredTold {
  user: string;
  ticketId: number;
  /** What was told, as a code. */
  kind: string;
  /** Key of the effect in the outbox. */
  entry: number;
}

export interface StoredNotification {
  user: string;
  scope: string;
  /** How often it was sent, each time in place of the one before. */
  sent: number;
}
