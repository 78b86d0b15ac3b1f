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

import { NotAllowedError } from '@backstage/errors';
import { explain } from '../../domain/explanation/explain';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { getRecord } from '../queries/getRecord';
import { changeTicket } from './changeTicket';

/**
 * Moves a ticket from a desk that the config no longer has to the one that
 * replaces it, whatever state it is in, but for the archive. What the first line
 * had, the new first line has; a second-line team keeps what it has. Nobody but
 * the staff of the new desk may read more than before.
 */
export async function moveToDesk(
  dependencies: HelpdeskDependencies,
  number: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, desks } = dependencies;
  const found = await getRecord(dependencies, number, caller);
  const successor = desks.replacing(found.desk);
  if (!successor || found.archivedAt) {
    return found;
  }
  const { ticket } = await store.transaction(tx =>
    changeTicket(tx, dependencies, {
      number,
      action: 'update',
      caller: { ...caller, ifVersion: found.version },
      permit: ({ relations }) => {
        if (!relations.has('system')) {
          throw new NotAllowedError('Only the helpdesk itself moves tickets');
        }
      },
      decide: () => ({
        event: 'updated',
        explanation: explain('desk-replaced', {
          from: desks.of(found).title,
          to: successor.title,
        }),
        patch: moveTo(successor.id),
      }),
    }),
  );
  return ticket;

  function moveTo(desk: string): Partial<TicketRecord> {
    const wasFirstLine = (team: string) =>
      desks.isFirstLine({ desk: found.desk, team });
    const isFirstLine = (team: string) => desks.isFirstLine({ desk, team });
    const inPlaceOf = (team: string) =>
      wasFirstLine(team) && !isFirstLine(team)
        ? desks.firstLineOf({ desk })
        : team;
    const team = inPlaceOf(found.team);
    return {
      desk,
      team,
      audience:
        desks.of({ desk }).visibility === 'internal'
          ? found.audience
          : 'participants',
      ...(isFirstLine(team) && {
        escalatedAt: undefined,
        acceptedAt: undefined,
      }),
      // who asked for the desk still does, and hears the answer
      consultations: found.consultations.map(consultation => ({
        ...consultation,
        requestedFor: inPlaceOf(consultation.requestedFor),
      })),
    };
  }
}
