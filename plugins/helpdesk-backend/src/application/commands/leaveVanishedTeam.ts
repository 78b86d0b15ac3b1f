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

import { RoutingDecision } from '@helpdesk/backstage-plugin-helpdesk-common';
import { ifCatalogAnswers } from '../../directory/ifCatalogAnswers';
import { SYSTEM } from '../../domain/access/Person';
import { advanceConsultation } from '../../domain/consultations/advanceConsultation';
import { explain } from '../../domain/explanation/explain';
import { TicketChange } from '../../domain/lifecycle/TicketChange';
import { makeStep } from '../../domain/routing/makeStep';
import { isOpenConsultation } from '../../domain/ticket/ConsultationRecord';
import { TicketRecord } from '../../domain/ticket/TicketRecord';
import { Caller } from '../caller/Caller';
import { HelpdeskDependencies } from '../HelpdeskDependencies';
import { lookForTeams } from '../lookForTeams';
import { getRecord } from '../queries/getRecord';
import { changeTicket } from './changeTicket';

/**
 * Takes a ticket back from a team that is gone, so that somebody is responsible
 * for it: it is with the first line again, flagged, under its supervisor's
 * control. Questions to that team end.
 *
 * What is confidential goes back to the desk of its supervisor. Where it has none,
 * the desk may never have seen it: it goes to the team that had it before.
 */
export async function leaveVanishedTeam(
  dependencies: HelpdeskDependencies,
  number: string,
  team: string,
  caller: Caller,
): Promise<TicketRecord> {
  const { store, desks } = dependencies;
  const found = await getRecord(dependencies, number, caller);
  if (!(await isGone(dependencies, team))) {
    return found;
  }
  const questions = found.consultations.filter(
    question => question.team === team && isOpenConsultation(question),
  );
  const moves =
    found.team === team &&
    team !== desks.firstLineOf(found) &&
    // the answer of the catalog that it waits for is about to decide
    found.routing.outcome !== 'undecided';
  const receiver = moves ? await findReceiver(dependencies, found) : team;

  return store.transaction(async tx => {
    let current = found;
    const change = async (decide: (now: Date) => TicketChange) => {
      ({ ticket: current } = await changeTicket(tx, dependencies, {
        number,
        action: 'update',
        caller: { ...caller, ifVersion: current.version },
        decide: ({ now }) => ({
          explanation: explain('team-vanished', { team }),
          ...decide(now),
        }),
      }));
    };
    for (const question of questions) {
      await change(now => ({
        event: 'consultation-cancelled',
        consultation: advanceConsultation(question, {
          action: 'cancel',
          input: { explanation: explain('team-vanished', { team }) },
          actor: SYSTEM,
          relations: new Set(['system']),
          now,
        }),
      }));
    }
    if (moves) {
      await change(now => ({
        event: 'team-vanished',
        patch: moveTo(receiver, now),
      }));
    }
    return current;
  });

  function moveTo(to: string, now: Date): Partial<TicketRecord> {
    const firstLine = desks.isFirstLine({ desk: found.desk, team: to });
    return {
      team: to,
      assignee: undefined,
      escalatedAt: firstLine ? undefined : now,
      acceptedAt: undefined,
      routing: explainMove(team, to, firstLine),
    };
  }
}

async function isGone(
  dependencies: HelpdeskDependencies,
  team: string,
): Promise<boolean> {
  const looks = await ifCatalogAnswers(() =>
    lookForTeams(dependencies, [team]),
  );
  return looks?.[0].absent === true;
}

/** The first line, or the team that is to have a confidential ticket again. */
async function findReceiver(
  dependencies: HelpdeskDependencies,
  ticket: TicketRecord,
): Promise<string> {
  const { store, desks } = dependencies;
  const firstLine = desks.firstLineOf(ticket);
  if (!ticket.confidential || ticket.supervisor) {
    return firstLine;
  }
  const history = await store.readHistory(ticket.id);
  const holders = history.flatMap(({ event: { changes } }) =>
    typeof changes.team?.from === 'string' ? [changes.team.from] : [],
  );
  for (const team of holders.reverse()) {
    if (team === firstLine || !(await isGone(dependencies, team))) {
      return team;
    }
  }
  return firstLine;
}

function explainMove(
  gone: string,
  team: string,
  firstLine: boolean,
): RoutingDecision {
  const step = makeStep('matched', 'team-gone', { team: gone });
  return {
    team,
    outcome: firstLine ? 'first-line' : 'routed',
    reason: step.message,
    trace: [{ resolver: 'first-line', ...step }],
  };
}
