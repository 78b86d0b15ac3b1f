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

/** Groups of these types are parts of the group above them. */
const PARTS = ['shift', 'sub-team'];

interface GroupEntity {
  metadata: { name: string };
  spec?: { type?: string };
  relations?: { type: string; targetRef: string }[];
}

/** Who belongs to each group of the catalog, directly or by a part of it. */
export async function readMembers(
  url: string,
  token: string,
): Promise<Map<string, string[]>> {
  const response = await fetch(
    `${url}/api/catalog/entities?filter=kind=group`,
    { headers: { Authorization: `Bearer ${token}` } },
  );
  const groups = new Map(
    ((await response.json()) as GroupEntity[]).map(group => [
      `group:default/${group.metadata.name}`,
      group,
    ]),
  );
  const membersOf = (ref: string): string[] => {
    const relations = groups.get(ref)?.relations ?? [];
    const related = (type: string) =>
      relations.filter(relation => relation.type === type);
    return [
      ...related('hasMember').map(({ targetRef }) => targetRef),
      ...related('parentOf')
        .map(({ targetRef }) => targetRef)
        .filter(below => PARTS.includes(groups.get(below)?.spec?.type ?? ''))
        .flatMap(membersOf),
    ];
  };
  return new Map([...groups.keys()].map(ref => [ref, membersOf(ref)]));
}
