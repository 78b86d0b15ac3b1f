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

/** The ETag header of a ticket with this tag. */
export function entityTag(tag: string): string {
  return `"${tag}"`;
}

/**
 * The tags of which a write insists on one by `If-Match`, or `undefined` if
 * whatever the ticket is at will do. What they say is not for HTTP to know.
 */
export function readIfMatch(req: Request): string[] | undefined {
  const header = req.get('If-Match');
  if (header === undefined || header === '*') {
    return undefined;
  }
  // proxies that compress make a tag weak; it still says the same
  return [...header.matchAll(/"([^"]*)"/g)].map(([, tag]) => tag);
}
