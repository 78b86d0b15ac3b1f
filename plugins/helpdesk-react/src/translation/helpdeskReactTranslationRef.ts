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

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { clockMessages } from './clockMessages';
import { explanationMessages } from './explanationMessages';
import { routingMessages } from './routingMessages';
import { sharedMessages } from './sharedMessages';

/**
 * Texts of the shared components, and the helpdesk's own words: statuses,
 * priorities, actions. Brings Ukrainian along; an app only has to offer `uk`
 * among its languages.
 * @public
 */
export const helpdeskReactTranslationRef = createTranslationRef({
  id: 'plugin.helpdesk-react',
  messages: {
    ...sharedMessages,
    ...clockMessages,
    ...explanationMessages,
    ...routingMessages,
  },
  translations: { uk: () => import('./uk') },
});
