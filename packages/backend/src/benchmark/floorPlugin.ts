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

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ticketReadPermission } from '@helpdesk/backstage-plugin-helpdesk-common';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { randomUUID } from 'node:crypto';
import Router from 'express-promise-router';

/**
 * The least that things cost that are done as Backstage advises, for `yarn bench`
 * to compare the helpdesk with: a route that knows the user, asks the permission
 * framework and reads one row, a signal, and a notification to one person.
 */
export const floorPlugin = createBackendPlugin({
  pluginId: 'floor',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        notifications: notificationService,
        permissions: coreServices.permissions,
        signals: signalsServiceRef,
      },
      async init(services) {
        const { database, httpAuth, httpRouter, permissions } = services;
        const knex = await database.getClient();
        const router = Router();
        router.get('/', async (req, res) => {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          const [decision] = await permissions.authorizeConditional(
            [{ permission: ticketReadPermission }],
            { credentials },
          );
          if (decision.result === AuthorizeResult.DENY) {
            throw new NotAllowedError();
          }
          const { rows } = await knex.raw('select 1 as one');
          res.json(rows);
        });
        router.get('/signal', async (_req, res) => {
          await services.signals.publish({
            channel: 'floor',
            recipients: { type: 'user', entityRef: ['user:default/nobody'] },
            message: {},
          });
          res.json({});
        });
        router.get('/notification', async (_req, res) => {
          await services.notifications.send({
            recipients: { type: 'entity', entityRef: 'user:default/nobody' },
            payload: { title: 'Nothing', scope: randomUUID() },
          });
          res.json({});
        });
        httpRouter.use(router);
      },
    });
  },
});
