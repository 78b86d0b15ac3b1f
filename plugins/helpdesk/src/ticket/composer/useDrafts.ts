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

import { useState } from 'react';
import { MessageVisibility } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * The texts that a person is writing. A reply and a note are two texts, so that
 * what was meant for colleagues cannot end up in a reply by a slip.
 */
export function useDrafts() {
  const [texts, setTexts] = useState<Record<MessageVisibility, string>>({
    public: '',
    internal: '',
  });
  return {
    texts,
    write: (visibility: MessageVisibility, text: string) =>
      setTexts(current => ({ ...current, [visibility]: text })),
  };
}
