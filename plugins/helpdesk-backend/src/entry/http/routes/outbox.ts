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

/** What could not be delivered. */
export function addOutboxRoutes(router: Router, options: RouterOptions) {
  const { helpdesk } = options;

  router.get('/outbox/dead', async (req, res) => {
    const context = await readContext(req, options);
    res.json(await helpdesk.listDeadLetters(req.query, context));
  });

  router.post('/outbox/dead/retry', async (req, res) => {
    const context = await readContext(req, options);
    res.json(await helpdesk.retryDeadLetters(undefined, context));
  });

  router.post('/outbox/dead/:id/retry', async (req, res) => {
    const context = await readContext(req, options);
    res.json(await helpdesk.retryDeadLetters(req.params.id, context));
  });
}
