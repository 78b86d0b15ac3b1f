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

/** One time that a write was sent. */
export interface Attempt {
  replica: string;
  sentAt: number;
  endedAt: number;
  /** Absent if there was no answer. */
  status?: number;
  result?: string;
  /** What an error said, or why there was no answer. */
  message?: string;
}

/** A write that somebody wanted, however often it was sent. */
export interface Operation {
  id: string;
  kind: string;
  persona: string;
  keyed: boolean;
  attempts: Attempt[];
}

/**
 * What its sender knows of a write: that it took effect, that it did not, or
 * neither.
 */
export type Fate = 'acknowledged' | 'refused' | 'unknown';

export function fateOf({ attempts }: Operation): Fate {
  if (attempts.some(isAcknowledged)) {
    return 'acknowledged';
  }
  return attempts.some(isFailed) ? 'unknown' : 'refused';
}

export function isAcknowledged({ status = 0 }: Attempt): boolean {
  return status >= 200 && status < 300;
}

/** Whether nothing, or an error that was not the sender's, came back. */
export function isFailed({ status = 599 }: Attempt): boolean {
  return status >= 500;
}
