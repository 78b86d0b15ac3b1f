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

import { createApp } from '@backstage/frontend-defaults';
import { languageModule } from './language';
import { layoutModule } from './layout';
import { navModule } from './nav';
import { signInModule } from './signIn';

/**
 * The demo portal's app. The plugins in package.json are discovered, see
 * `app.packages` in app-config.yaml; only its own modules are listed here.
 */
export const app = createApp({
  features: [languageModule, layoutModule, navModule, signInModule],
});
