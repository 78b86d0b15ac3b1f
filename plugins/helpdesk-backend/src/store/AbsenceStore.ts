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
 * Remembers since when looks into the catalog have found somebody or something
 * absent, the same for all replicas.
 */
export interface AbsenceStore {
  /**
   * Notes that these were found absent now, and tells since when they are. What
   * was not looked for since `stale` begins anew.
   */
  note(
    subjects: string[],
    times: { now: Date; stale: Date },
  ): Promise<Map<string, Date>>;
  /** Forgets the absence of these, who were found. */
  forget(subjects: string[]): Promise<void>;
  /** Forgets every absence whose subject begins so. */
  forgetAll(prefix: string): Promise<void>;
}
