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

import { HelpdeskDependencies } from './HelpdeskDependencies';

/** Looks this far apart must agree, in milliseconds. */
const APART = 5 * 60_000;
/** An absence that was not looked at for so long begins anew. */
const STALE = 30 * 60_000;

/** What a look into the catalog has found of each of some subjects. */
export type Look<T> = {
  of: T;
  /** Names who or what was looked for in the table of absences. */
  subject: string;
  /** `undefined` where the catalog cannot tell. */
  absent: boolean | undefined;
};

/**
 * Those that are absent for certain: two looks at least five minutes apart have
 * found so, and none between them the opposite. A catalog that is being filled
 * anew lacks people and groups for a while. Looks are compared by time and kept
 * in the database, so that neither several replicas nor somebody who starts the
 * job twice within a second make two looks of one moment count.
 *
 * @param kind - what the subjects begin with
 * @param looks - `undefined` if the catalog did not answer; what was found
 *   absent before then counts for nothing, and nothing is certain
 */
export async function findAbsent<T>(
  { absences, now }: Pick<HelpdeskDependencies, 'absences' | 'now'>,
  kind: string,
  looks: Look<T>[] | undefined,
): Promise<T[]> {
  if (!looks) {
    await absences.forgetAll(kind);
    return [];
  }
  const subjectsOf = (wanted: boolean) =>
    looks
      .filter(({ absent }) => absent === wanted)
      .map(({ subject }) => subject);
  await absences.forget(subjectsOf(false));
  const at = now().getTime();
  const since = await absences.note(subjectsOf(true), {
    now: now(),
    stale: new Date(at - STALE),
  });
  return looks
    .filter(
      ({ subject, absent }) =>
        absent && at - Number(since.get(subject) ?? at) >= APART,
    )
    .map(look => look.of);
}
