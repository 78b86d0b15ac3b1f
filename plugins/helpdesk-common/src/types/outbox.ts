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

/**
 * A notification or another side effect that could not be delivered and is not
 * tried again by itself. What it says is not part of it.
 * @public
 */
export interface DeadLetter {
  id: string;
  /** Where it was to go, such as `notifications`. */
  sink: string;
  /** Number of the ticket that it is about. */
  number: string;
  /** How often its delivery was tried. */
  attempts: number;
  /** Why the last attempt failed. */
  error: string;
  /** ISO 8601. */
  createdAt: string;
  /** When it was given up; ISO 8601. */
  deadAt: string;
}

/**
 * How many dead letters are tried again.
 * @public
 */
export interface RetriedDeadLetters {
  retried: number;
}
