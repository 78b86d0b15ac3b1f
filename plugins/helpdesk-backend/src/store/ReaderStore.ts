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

import { Language } from '@helpdesk/backstage-plugin-helpdesk-common';

/** Something that is about to be told to readers of a ticket. */
export interface TellingKey {
  ticketId: number;
  /** What is told, by which it is counted. */
  kind: string;
  /** The effect that tells it; told again, it does not count again. */
  effectId: number;
  /** The event that it is about. */
  version: number;
}

/** What has to be known of a reader to tell something. */
export interface ReaderState {
  user: string;
  /** How often the kind was told since the ticket was opened, this time included. */
  count: number;
  /** How often the ticket was opened after something had been told of it. */
  generation: number;
}

/**
 * What the helpdesk keeps of readers: the language of each, and how far each has
 * seen a ticket.
 */
export interface ReaderStore {
  setLanguage(user: string, language: Language): Promise<void>;
  /** Those that are known, by user. */
  languagesOf(users: string[]): Promise<Map<string, Language>>;
  /**
   * Notes that a reader has seen a ticket as it was at a version. What was told
   * of it by then is done with: what comes next is told anew.
   */
  markRead(user: string, ticketId: number, version: number): Promise<void>;
  /**
   * Counts something that is about to be told. Leaves out who has seen the ticket
   * since it happened.
   */
  countTold(users: string[], telling: TellingKey): Promise<ReaderState[]>;
  /**
   * Does work by which people are told of a ticket while no other replica does:
   * of two that look at once for what a notice replaces, neither would find it.
   */
  inTurn<T>(ticketId: number, work: () => Promise<T>): Promise<T>;
  /** Forgets what was told before a time and not looked at since. */
  forgetToldBefore(time: Date): Promise<void>;
}
