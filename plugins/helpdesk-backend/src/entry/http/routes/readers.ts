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

import { Router } from 'express';
import { RouterOptions } from '../RouterOptions';
import { readContext } from './readContext';

/** What the caller reads, and in what language. */
export function addReaderRoutes(router: Router, options: RouterOptions) {
  const { helpdesk } = options;

  router.put('/me/language', async (req, res) => {
    const context = await readContext(req, options);
    await helpdesk.setLanguage(req.body, context);
    res.status(204).end();
  });

  router.put('/tickets/:number/read', async (req, res) => {
    const context = await readContext(req, options);
    await helpdesk.markRead(req.params.number, context);
    res.status(204).end();
  });
}
