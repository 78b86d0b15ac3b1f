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

import { StoredEvent } from '../store/State';

/**
 * The operation that an event came from: each kind of write leaves its id in
 * something of its own. What the helpdesk did by itself has none.
 */
export function markerOf(
  { type, actor, changes, reason, messageId }: StoredEvent,
  bodies: ReadonlyMap<string, string>,
): string | undefined {
  if (actor === 'system') {
    return undefined;
  }
  if (messageId !== undefined) {
    return bodies.get(messageId);
  }
  switch (type) {
    case 'created':
      return String(changes.description?.to);
    case 'updated':
      return String(changes.title?.to);
    case 'resolved':
      return String(changes.resolution?.to);
    default:
      return reason;
  }
}
