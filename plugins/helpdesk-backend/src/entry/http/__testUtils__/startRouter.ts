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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import { AddressInfo } from 'node:net';
import { RequestContext } from '../../../application/AuthorizedHelpdesk';
import { Helpdesk } from '../../../application/Helpdesk';
import { RateLimits } from '../../../config/HelpdeskConfig';
import { createRouter } from '../createRouter';
import * as samples from './samples';

const ANY = { tickets: Infinity, changes: Infinity, files: Infinity };
const UNLIMITED: RateLimits = { people: ANY, programs: ANY };
const BASE_PATH = '/api/helpdesk';

/** A helpdesk that knows one of each thing and remembers what it was asked. */
export function fakeHelpdesk(): jest.Mocked<Helpdesk<RequestContext>> {
  const page = <T>(item: T) => ({
    items: [item],
    pageInfo: { nextCursor: 'next', prevCursor: undefined },
  });
  const helpdesk: Helpdesk<RequestContext> = {
    getMe: async () => samples.me,
    setLanguage: async () => {},
    createTicket: async () => samples.ticket,
    listTickets: async () => ({ ...page(samples.ticket), totalItems: 1 }),
    getTicket: async () => samples.ticket,
    markRead: async () => {},
    updateTicket: async () => samples.ticket,
    perform: async () => samples.ticket,
    listMessages: async () => page(samples.message),
    addMessage: async () => samples.message,
    uploadAttachment: async () => samples.attachment,
    readAttachment: async () => ({
      attachment: samples.attachment,
      content: Buffer.from('abc'),
    }),
    listDeadLetters: async () => page(samples.deadLetter),
    retryDeadLetters: async () => ({ retried: 1 }),
    listEvents: async () => page(samples.event),
    listConsultations: async () => ({
      items: [samples.consultation],
      pageInfo: {},
    }),
    requestConsultation: async () => samples.consultation,
    performOnConsultation: async () => samples.consultation,
    previewRouting: async () => samples.routing,
    getEntitySummary: async () => samples.summary,
    refreshRouting: async () => samples.ticket,
    tellOverdueConsultations: async () => {},
    findLeavers: async () => [],
    moveToDesk: async () => samples.ticket,
    findVanishedTeams: async () => [],
    leaveVanishedTeam: async () => samples.ticket,
    dropLeavers: async () => samples.ticket,
    sendDigest: async () => {},
    archiveClosed: async () => 0,
    fireAlarms: async () => samples.ticket,
    findTicketsOfGonePolicies: async () => [samples.ticket.number],
    adoptPolicy: async () => samples.ticket,
    recomputeClocks: async () => samples.recomputedClocks,
  };
  for (const operation of Object.keys(helpdesk)) {
    jest.spyOn(helpdesk, operation as keyof Helpdesk<RequestContext>);
  }
  return jest.mocked(helpdesk);
}

/** The router in a real server as the portal mounts it; `close` ends it. */
export async function startRouter(
  helpdesk: Helpdesk<RequestContext>,
  defaultCredentials: BackstageCredentials = mockCredentials.none(),
  rateLimits: RateLimits = UNLIMITED,
) {
  const logger = mockServices.logger.mock();
  const httpAuth = mockServices.httpAuth({
    pluginId: 'helpdesk',
    defaultCredentials,
  });
  const app = express()
    .use(
      BASE_PATH,
      createRouter({
        helpdesk,
        httpAuth,
        canVerify: async () => true,
        auditor: mockServices.auditor.mock(),
        logger,
        rateLimits,
      }),
    )
    .use(mockErrorHandler());
  const server = app.listen(0, '127.0.0.1');
  await new Promise(listening => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return {
    logger,
    baseUrl: `http://127.0.0.1:${port}${BASE_PATH}`,
    close: () =>
      new Promise(closed => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
