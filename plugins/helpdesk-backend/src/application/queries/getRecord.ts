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

import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { noSuchTicket } from '../noSuchTicket';
import { noteConfidential } from './noteConfidential';

/** A ticket that the caller may read; to everybody else it does not exist. */
export async function getRecord(
  { store }: Pick<HelpdeskDependencies, 'store'>,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const record = await store.findTicket(number, caller.readable);
  if (!record) {
    throw noSuchTicket(number);
  }
  noteConfidential([record], caller);
  return record;
}
