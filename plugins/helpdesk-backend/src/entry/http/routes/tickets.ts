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
import { VERBS } from '../openapi/paths/verbs';
import { readContext, readChangeContext } from './readContext';
import { sendTicket } from './sendTicket';

/** Tickets and what is done to them. */
export function addTicketRoutes(router: Router, options: RouterOptions) {
  const { helpdesk } = options;

  router.get('/tickets', async (req, res) => {
    const context = await readContext(req, options);
    res.json(await helpdesk.listTickets(req.query, context));
  });

  router.post('/tickets', async (req, res) => {
    const context = await readContext(req, options);
    const ticket = await helpdesk.createTicket(req.body, context);
    res.status(201).location(`${req.baseUrl}/tickets/${ticket.number}`);
    sendTicket(res, ticket);
  });

  router.get('/tickets/:number', async (req, res) => {
    const context = await readContext(req, options);
    sendTicket(res, await helpdesk.getTicket(req.params.number, context));
  });

  router.patch('/tickets/:number', async (req, res) => {
    const { number } = req.params;
    const context = await readChangeContext(req, options);
    sendTicket(res, await helpdesk.updateTicket(number, req.body, context));
  });

  for (const verb of VERBS) {
    router.post(`/tickets/:number/${verb}`, async (req, res) => {
      const { number } = req.params;
      const context = await readChangeContext(req, options);
      sendTicket(res, await helpdesk.perform(number, verb, req.body, context));
    });
  }
}
