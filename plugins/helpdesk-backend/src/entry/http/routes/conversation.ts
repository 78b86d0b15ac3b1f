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
import { readContext, readChangeContext } from './readContext';

/** What was said and done on a ticket. */
export function addConversationRoutes(router: Router, options: RouterOptions) {
  const { helpdesk } = options;

  router.get('/tickets/:number/messages', async (req, res) => {
    const { number } = req.params;
    const context = await readContext(req, options);
    res.json(await helpdesk.listMessages(number, req.query, context));
  });

  router.post('/tickets/:number/messages', async (req, res) => {
    const { number } = req.params;
    const context = await readChangeContext(req, options);
    res.status(201).json(await helpdesk.addMessage(number, req.body, context));
  });

  router.get('/tickets/:number/events', async (req, res) => {
    const { number } = req.params;
    const context = await readContext(req, options);
    res.json(await helpdesk.listEvents(number, req.query, context));
  });
}
