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

import { Request } from 'express';

/** The ETag of a ticket at a version. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/** What no ticket ever is at, for tags that are none of ours. */
const NEVER = 0;

/**
 * The version that a write insists on by `If-Match`, or `undefined` if any will
 * do. A ticket is asked for its version only if several would do.
 */
export async function readIfMatch(
  req: Request,
  currentVersion: () => Promise<number>,
): Promise<number | undefined> {
  const header = req.get('If-Match');
  if (header === undefined || header === '*') {
    return undefined;
  }
  // proxies that compress make a tag weak; the version still is what it says
  const versions = [...header.matchAll(/"([^"]*)"/g)].map(([, tag]) =>
    /^[1-9]\d{0,14}$/.test(tag) ? Number(tag) : NEVER,
  );
  if (versions.length === 1) {
    return versions[0];
  }
  const current = await currentVersion();
  return versions.includes(current) ? current : NEVER;
}
