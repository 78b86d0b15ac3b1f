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
import { HelpdeskApi } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * A helpdesk for tests that answers what the test tells it to; every other
 * method rejects, so that nothing passes by accident.
 * @public
 */
export function fakeHelpdesk(answers: Partial<HelpdeskApi>): HelpdeskApi {
  const unexpected = (method: string) => async () => {
    throw new Error(`The test did not expect ${method} to be called`);
  };
  return {
    getMe: unexpected('getMe'),
    setLanguage: unexpected('setLanguage'),
    createTicket: unexpected('createTicket'),
    listTickets: unexpected('listTickets'),
    getTicket: unexpected('getTicket'),
    markRead: unexpected('markRead'),
    updateTicket: unexpected('updateTicket'),
    perform: unexpected('perform'),
    listMessages: unexpected('listMessages'),
    addMessage: unexpected('addMessage'),
    uploadAttachment: unexpected('uploadAttachment'),
    downloadAttachment: unexpected('downloadAttachment'),
    listEvents: unexpected('listEvents'),
    listConsultations: unexpected('listConsultations'),
    listDeadLetters: unexpected('listDeadLetters'),
    retryDeadLetters: unexpected('retryDeadLetters'),
    requestConsultation: unexpected('requestConsultation'),
    performOnConsultation: unexpected('performOnConsultation'),
    previewRouting: unexpected('previewRouting'),
    getEntitySummary: unexpected('getEntitySummary'),
    recomputeClocks: unexpected('recomputeClocks'),
    ...answers,
  };
}
