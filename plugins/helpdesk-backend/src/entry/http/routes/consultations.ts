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

import { CONSULTATION_ACTIONS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { Router } from 'express';
import { RouterOptions } from '../RouterOptions';
import { readChangeContext, readContext } from './readContext';

/** Questions to other teams within a ticket. */
export function addConsultationRoutes(router: Router, options: RouterOptions) {
  const { helpdesk } = options;

  router.get('/tickets/:number/consultations', async (req, res) => {
    const { number } = req.params;
    const context = await readContext(req, options);
    res.json(await helpdesk.listConsultations(number, context));
  });

  router.post('/tickets/:number/consultations', async (req, res) => {
    const { number } = req.params;
    const context = await readChangeContext(req, options);
    res
      .status(201)
      .json(await helpdesk.requestConsultation(number, req.body, context));
  });

  for (const action of CONSULTATION_ACTIONS) {
    const path = `/tickets/:number/consultations/:id/${action}`;
    router.post(path, async (req, res) => {
      const { number, id } = req.params as Record<'number' | 'id', string>;
      const context = await readChangeContext(req, options);
      res.json(
        await helpdesk.performOnConsultation(
          number,
          id,
          action,
          req.body,
          context,
        ),
      );
    });
  }
}
