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

import { RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on a group's first button, or on the group itself where none is
 * left and it can take the focus, when an action is over, be it done
 * or called off, and the button that began it is gone with the state of the
 * ticket that it was for.
 *
 * @param isActing - whether its dialog is open or its request under way
 */
export function useFocusAfterAction(
  isActing: boolean,
  group: RefObject<HTMLElement>,
): void {
  const wasActing = useRef(false);
  useEffect(() => {
    const isOver = wasActing.current && !isActing;
    wasActing.current = isActing;
    if (!isOver) {
      return undefined;
    }
    // A dialog gives the focus back in the frame after it has closed.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) {
        const button = group.current?.querySelector('button');
        (button ?? group.current)?.focus();
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [isActing, group]);
}
