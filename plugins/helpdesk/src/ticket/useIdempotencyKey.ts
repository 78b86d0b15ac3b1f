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

import { useCallback, useRef } from 'react';

/**
 * Gives the key that makes sending safe to repeat: the same key for the same
 * content, however often it is sent, and a new one once the content differs or
 * has arrived.
 */
export function useIdempotencyKey() {
  const last = useRef<{ content: string; key: string }>();

  const keyFor = useCallback((body: object) => {
    const content = JSON.stringify(body);
    if (last.current?.content !== content) {
      last.current = { content, key: randomKey() };
    }
    return last.current.key;
  }, []);

  const arrived = useCallback(() => {
    last.current = undefined;
  }, []);

  return { keyFor, arrived };
}

/** `randomUUID` exists on secure origins only; a portal may run on plain HTTP. */
function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
