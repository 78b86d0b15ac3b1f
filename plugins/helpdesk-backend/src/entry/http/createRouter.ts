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
import PromiseRouter from 'express-promise-router';
import { document } from './openapi/document';
import { answerRepeats } from './requests/answerRepeats';
import { auditRequests } from './requests/auditRequests';
import { explainOutages } from './requests/explainOutages';
import { hideCauses } from './requests/hideCauses';
import { limitRates } from './requests/limitRates';
import { readJsonBody } from './requests/readJsonBody';
import { readUrl } from './requests/readUrl';
import { requireSignIn } from './requests/requireSignIn';
import { validateRequests } from './requests/validateRequests';
import { addAttachmentRoutes } from './routes/attachments';
import { addConsultationRoutes } from './routes/consultations';
import { addClockRoutes } from './routes/clocks';
import { addConversationRoutes } from './routes/conversation';
import { addLookupRoutes } from './routes/lookups';
import { addOutboxRoutes } from './routes/outbox';
import { addReaderRoutes } from './routes/readers';
import { addTicketRoutes } from './routes/tickets';
import { RouterOptions } from './RouterOptions';

/**
 * The HTTP entrance, to be mounted at `/api/helpdesk`. A request that comes to
 * a route is signed in and as the OpenAPI document says; all others have been
 * answered before.
 */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  router.use(requireSignIn(options));
  router.use(auditRequests(options.auditor, options.logger));
  router.use(limitRates(options));
  router.use(readUrl);
  // Their bodies are files, which nothing below reads.
  addAttachmentRoutes(router, options);
  router.use(readJsonBody());
  router.use(validateRequests(document));

  addTicketRoutes(router, options);
  addConversationRoutes(router, options);
  addConsultationRoutes(router, options);
  addLookupRoutes(router, options);
  addReaderRoutes(router, options);
  addClockRoutes(router, options);
  addOutboxRoutes(router, options);
  router.get('/openapi.json', (req, res) => {
    res.json({ ...document, servers: [{ url: req.baseUrl || '/' }] });
  });
  router.use(answerRepeats);
  router.use(explainOutages);
  router.use(hideCauses(options.logger));
  return router;
}
