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
  Message,
  Page,
  PageQuery,
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { isStaff, relationsOf } from '../../domain/access/relations';
import { TicketEventRecord } from '../../domain/ticket/TicketEventRecord';
import { PageResult } from '../../store/TicketStore';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { toMessage } from '../toMessage';
import { getRecord } from './getRecord';
import { PAGE_LENGTH, readLimit } from './readLimit';

/** A ticket's messages, oldest first; notes are for staff. */
export async function listMessages(
  dependencies: HelpdeskDependencies,
  number: string,
  page: PageQuery,
  caller: Caller,
): Promise<Page<Message>> {
  const { id, staff } = await findForReading(dependencies, number, caller);
  const result = await dependencies.store.listMessages(id, {
    limit: readLimit(page.limit),
    maxLength: PAGE_LENGTH,
    cursor: page.cursor,
    includeInternal: staff,
  });
  const files = await dependencies.attachments.listOf(
    result.items.map(message => message.id),
  );
  return toPage(result, message =>
    toMessage(
      message,
      files.filter(file => file.messageId === message.id),
    ),
  );
}

/** A ticket's history, oldest first; internal lines and fields are for staff. */
export async function listEvents(
  dependencies: HelpdeskDependencies,
  number: string,
  page: PageQuery,
  caller: Caller,
): Promise<Page<TicketEvent>> {
  const { id, staff } = await findForReading(dependencies, number, caller);
  const result = await dependencies.store.listEvents(id, {
    limit: readLimit(page.limit),
    maxLength: PAGE_LENGTH,
    cursor: page.cursor,
    includeInternal: staff,
  });
  return toPage(result, event => toEvent(event, staff));
}

function toEvent(record: TicketEventRecord, staff: boolean): TicketEvent {
  return {
    version: record.version,
    type: record.type,
    actor: record.actor,
    at: record.at.toISOString(),
    changes: staff
      ? { ...record.changes, ...record.internalChanges }
      : record.changes,
    ...(staff && {
      reason: record.reason,
      explanation: record.explanation,
      cause: toCause(record),
    }),
  };
}

function toCause({ cause }: TicketEventRecord): TicketEvent['cause'] {
  return (
    cause && {
      clock: cause.clock,
      policy: cause.policy,
      percent: cause.percent,
      at: cause.at,
      late: cause.late,
      notify: cause.notify,
    }
  );
}

async function findForReading(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<{ id: number; staff: boolean }> {
  const record = await getRecord(dependencies, number, caller);
  const relations = relationsOf(caller.person, record, dependencies.desks);
  return { id: record.id, staff: isStaff(relations) };
}

function toPage<TRecord, TItem>(
  { items, nextCursor, prevCursor }: PageResult<TRecord>,
  toItem: (record: TRecord) => TItem,
): Page<TItem> {
  return { items: items.map(toItem), pageInfo: { nextCursor, prevCursor } };
}
