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
import { useCallback, useEffect, useRef } from 'react';

/** Short enough to feel immediate, long enough to gather a burst. */
const WAIT_MS = 500;

/**
 * Turns a burst of calls into one, so that a busy desk's signals do not make
 * every open list read itself again for each ticket.
 * @public
 */
export function useCoalesced(action: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const newest = useRef(action);
  useEffect(() => {
    newest.current = action;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      newest.current();
    }, WAIT_MS);
  }, []);
}
