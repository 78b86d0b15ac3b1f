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
import { readFile, uploadedFile } from '../requests/readFile';
import { RouterOptions } from '../RouterOptions';
import { readContext } from './readContext';

/** Files of messages. */
export function addAttachmentRoutes(router: Router, options: RouterOptions) {
  const { helpdesk } = options;

  router.post('/tickets/:number/attachments', readFile(), async (req, res) => {
    const { number } = req.params;
    const context = await readContext(req, options);
    const file = uploadedFile(req);
    res
      .status(201)
      .json(await helpdesk.uploadAttachment(number, file, context));
  });

  router.get('/tickets/:number/attachments/:id', async (req, res) => {
    const { number, id } = req.params;
    const context = await readContext(req, options);
    const { attachment, content } = await helpdesk.readAttachment(
      number,
      id,
      context,
    );
    res
      .attachment(attachment.fileName)
      .set({
        'Content-Type': attachment.contentType,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
      })
      .end(content);
  });
}
