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
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { stringifyError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { helpdeskPermissions } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  BusinessCalendar,
  helpdeskCalendarExtensionPoint,
  helpdeskRoutingExtensionPoint,
  helpdeskSlaExtensionPoint,
  SlaPolicy,
  ticketPermissionRules,
  ticketResourceRef,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { setTimeout as delay } from 'node:timers/promises';
import { AuthorizedHelpdesk } from './application/AuthorizedHelpdesk';
import { CallerResolver } from './application/caller/CallerResolver';
import { DefaultHelpdesk } from './application/DefaultHelpdesk';
import { TicketRouter } from './application/TicketRouter';
import { createCalendars } from './calendars/createCalendars';
import { readHelpdeskConfig } from './config/readHelpdeskConfig';
import { readShutdownDelay } from './config/readShutdownDelay';
import { CatalogDirectory } from './directory/CatalogDirectory';
import { Membership } from './directory/Membership';
import { ServiceLevels } from './domain/clocks/ServiceLevels';
import { ANY_TICKET } from './domain/access/visibility';
import { toTicketResource } from './domain/ticket/toTicketResource';
import { askForKeys } from './entry/http/requests/askForKeys';
import { createRouter } from './entry/http/createRouter';
import { RequestGate } from './entry/http/requests/RequestGate';
import { HelpdeskJobs } from './jobs/HelpdeskJobs';
import { createSinks } from './outbox/createSinks';
import { OutboxRelay } from './outbox/OutboxRelay';
import { builtInResolvers } from './domain/routing/builtInResolvers';
import { AddedResolver, orderResolvers } from './domain/routing/orderResolvers';
import { checkGroups } from './startup/checkGroups';
import { configuredGroups } from './startup/configuredGroups';
import { recallDesks } from './startup/recallDesks';
import { applyMigrations } from './store/applyMigrations';
import { DatabaseAbsenceStore } from './store/DatabaseAbsenceStore';
import { DatabaseAttachmentContents } from './store/DatabaseAttachmentContents';
import { DatabaseAttachmentStore } from './store/DatabaseAttachmentStore';
import { DatabaseCheckedTeams } from './store/DatabaseCheckedTeams';
import { DatabaseClaimMemory } from './store/DatabaseClaimMemory';
import { DatabaseDeskMemory } from './store/DatabaseDeskMemory';
import { DatabaseOutboxStore } from './store/DatabaseOutboxStore';
import { DatabaseReaderStore } from './store/DatabaseReaderStore';
import { DatabaseTicketStore } from './store/DatabaseTicketStore';

/**
 * The helpdesk backend.
 * @public
 */
export const helpdeskPlugin = createBackendPlugin({
  pluginId: 'helpdesk',
  register(env) {
    const added: AddedResolver[] = [];
    env.registerExtensionPoint(helpdeskRoutingExtensionPoint, {
      addResolver: (resolver, options) => added.push({ resolver, ...options }),
    });

    const addedCalendars: BusinessCalendar[] = [];
    env.registerExtensionPoint(helpdeskCalendarExtensionPoint, {
      addCalendar: calendar => addedCalendars.push(calendar),
    });

    let replacedPolicies: readonly SlaPolicy[] | undefined;
    env.registerExtensionPoint(helpdeskSlaExtensionPoint, {
      setPolicies: policies => {
        if (replacedPolicies) {
          throw new Error('The SLA policies can be set once only');
        }
        replacedPolicies = policies;
      },
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { auth, logger, permissionsRegistry } = services;
        const config = readHelpdeskConfig(services.config);
        const calendars = createCalendars(config, addedCalendars);
        const now = () => new Date();
        await applyMigrations(services.database);
        const knex = await services.database.getClient();
        const desks = await recallDesks({
          configured: config.desks,
          settings: services.config.get<unknown[]>('helpdesk.desks'),
          calendars,
          memory: new DatabaseDeskMemory({ knex }),
          logger,
          now: now(),
        });
        const policies = replacedPolicies ?? config.slaPolicies;
        const serviceLevels = new ServiceLevels({
          policies,
          desks,
        });

        const context = {
          knex,
          numberPrefix: config.numberPrefix,
          desks: desks.all,
        };
        const outbox = new DatabaseOutboxStore(context);
        const attachments = new DatabaseAttachmentStore({ knex });
        const contents = new DatabaseAttachmentContents({ knex });
        const readers = new DatabaseReaderStore({ knex, now });
        const directory = new CatalogDirectory({
          catalog: services.catalog,
          auth,
          customerGroupTypes: config.customerGroupTypes,
        });
        const claims = new DatabaseClaimMemory({ knex });
        const membership = new Membership({
          directory,
          claims,
          customerGroupTypes: config.customerGroupTypes,
          rules: config.membership,
          now,
        });
        const relay = new OutboxRelay({
          store: outbox,
          metrics: services.metrics,
          sinks: createSinks({
            ...services,
            store: new DatabaseTicketStore(context),
            readers,
            belonging: membership,
            desks,
            reuseFor: config.permissionsReuse,
            titles: config.titlesInNotices,
            pagePath: config.pagePath,
          }),
          logger,
          now,
        });
        const store = new DatabaseTicketStore({ ...context, carrier: relay });

        permissionsRegistry.addResourceType({
          resourceRef: ticketResourceRef,
          permissions: helpdeskPermissions,
          rules: Object.values(ticketPermissionRules),
          getResources: numbers =>
            Promise.all(
              numbers.map(async number => {
                const ticket = await store.findTicket(number, ANY_TICKET);
                return ticket && toTicketResource(ticket, desks.all);
              }),
            ),
        });
        const helpdesk = new AuthorizedHelpdesk(
          new DefaultHelpdesk({
            store,
            attachments,
            contents,
            readers,
            outbox,
            directory,
            membership,
            absences: new DatabaseAbsenceStore({ knex }),
            desks,
            serviceLevels,
            router: new TicketRouter({
              resolvers: orderResolvers(
                builtInResolvers({ rules: config.rules, desks: desks.all }),
                added,
              ),
              directory,
              membership,
              checkedTeams: new DatabaseCheckedTeams({ knex }),
              desks,
              now,
            }),
            impact: config.impact,
            now,
          }),
          new CallerResolver({
            ...services,
            membership,
            desks,
            directory,
            reuseFor: config.permissionsReuse,
          }),
        );

        const gate = new RequestGate();
        services.httpRouter.use(gate.middleware);
        services.httpRouter.use(
          createRouter({
            helpdesk,
            httpAuth: services.httpAuth,
            canVerify: askForKeys(services.discovery),
            auditor: services.auditor,
            logger,
            rateLimits: config.rateLimits,
          }),
        );
        const jobs = new HelpdeskJobs({
          helpdesk,
          store,
          attachments,
          contents,
          claims,
          claimsFor: config.membership.claimsFor,
          readers,
          desks,
          auth,
          logger,
          now,
        });
        services.lifecycle.addStartupHook(async () => {
          relay.start();
          await jobs.schedule(services.scheduler);
          checkGroups({
            groups: configuredGroups(config, policies),
            directory,
            membership,
            logger,
            wait: pause => delay(pause, undefined, { ref: false }),
          }).catch(error =>
            logger.warn(
              `Could not check the groups of the config: ${stringifyError(
                error,
              )}`,
            ),
          );
        });
        // Before anything stops that requests and effects in hand need.
        services.rootLifecycle.addBeforeShutdownHook(async () => {
          await delay(readShutdownDelay(services.config));
          await gate.close();
          await relay.stop();
        });
      },
    });
  },
});
