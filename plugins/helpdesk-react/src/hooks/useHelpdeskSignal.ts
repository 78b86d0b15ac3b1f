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

import { useEffect, useRef } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';

/** Channel on which the backend tells that a ticket changed. */
const TICKETS_CHANNEL = 'helpdesk:tickets';

/** How often to look for changes where nobody tells about them. */
const POLL_INTERVAL_MS = 15_000;

/**
 * Calls back when a ticket has changed, with its number, or without one where
 * any ticket may have: in apps without signals that is every 15 seconds, and
 * always when the person comes back to the browser tab, since a hidden tab does
 * not poll and may have lost its connection.
 * @public
 */
export function useHelpdeskSignal(
  onTicketChanged: (number?: string) => void,
): void {
  const signals = useApiHolder().get(signalApiRef);
  const callback = useRef(onTicketChanged);
  useEffect(() => {
    callback.current = onTicketChanged;
  });

  useEffect(() => {
    const whenVisible = () => {
      if (document.visibilityState === 'visible') {
        callback.current();
      }
    };
    document.addEventListener('visibilitychange', whenVisible);
    const subscription = signals?.subscribe(TICKETS_CHANNEL, ({ number }) =>
      callback.current(typeof number === 'string' ? number : undefined),
    );
    const timer = signals
      ? undefined
      : setInterval(whenVisible, POLL_INTERVAL_MS);
    return () => {
      document.removeEventListener('visibilitychange', whenVisible);
      subscription?.unsubscribe();
      clearInterval(timer);
    };
  }, [signals]);
}
