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

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { UNCLOSED_STATUSES } from '@helpdesk/backstage-plugin-helpdesk-common';
import { TicketFilter } from '@helpdesk/backstage-plugin-helpdesk-node';
import { RequestContext } from '../application/AuthorizedHelpdesk';
import { Helpdesk } from '../application/Helpdesk';
import { Desk } from '../config/HelpdeskConfig';
import { Desks } from '../domain/desk/Desks';
import { closesAt, resumesAt } from '../domain/lifecycle/deadlines';
import { heldBy } from '../domain/ticket/Holding';
import { readAll } from '../store/readAll';
import {
  DueAlarm,
  FollowUp,
  OverdueConsultation,
  ResolvedTicket,
  TicketStore,
} from '../store/TicketStore';
import { Task } from './Backlog';
import { interleave } from './interleave';

/** What the jobs ask of the helpdesk. */
export type JobsHelpdesk = Pick<
  Helpdesk<RequestContext>,
  | 'perform'
  | 'refreshRouting'
  | 'fireAlarms'
  | 'findTicketsOfGonePolicies'
  | 'adoptPolicy'
  | 'tellOverdueConsultations'
  | 'findLeavers'
  | 'dropLeavers'
  | 'moveToDesk'
  | 'findVanishedTeams'
  | 'leaveVanishedTeam'
  | 'sendDigest'
  | 'archiveClosed'
>;

export interface TaskListsOptions {
  helpdesk: JobsHelpdesk;
  store: TicketStore;
  desks: Desks;
  auth: AuthService;
  logger: LoggerService;
  now: () => Date;
}

/**
 * What there is to do for the jobs, found as it is needed. Each list is in a fixed
 * order in which it is read on from the last item, done or not.
 */
export class TaskLists {
  readonly #options: TaskListsOptions;

  #policiesLookedFor = false;

  constructor(options: TaskListsOptions) {
    this.#options = options;
  }

  /**
   * Pending tickets whose follow-up time has come. Goes past those that wait for
   * the morning of their desk.
   */
  async *followUps(): AsyncGenerator<Task> {
    const { store, desks, helpdesk, now } = this.#options;
    const followUps = readAll<FollowUp>(page =>
      store.listFollowUps(now(), page),
    );
    for await (const ticket of followUps) {
      if (isOver(resumesAt(ticket, desks), now())) {
        yield this.#task('follow up', ticket.number, (number, context) =>
          helpdesk.perform(number, 'resume', {}, context),
        );
      }
    }
  }

  /** Resolved tickets to which nobody has objected in time, of each desk in turn. */
  resolved(): AsyncGenerator<Task> {
    return this.#ofEachDesk(desk => this.#resolvedAt(desk));
  }

  /** On one calendar, what was resolved first is due first. */
  async *#resolvedAt({ id, autoCloseAfter }: Desk): AsyncGenerator<Task> {
    const { store, desks, helpdesk, now } = this.#options;
    if (!autoCloseAfter) {
      return;
    }
    const resolved = readAll<ResolvedTicket>(page =>
      store.listResolved(id, page),
    );
    for await (const ticket of resolved) {
      if (!isOver(closesAt(ticket, desks), now())) {
        return;
      }
      yield this.#task('close', ticket.number, (number, context) =>
        helpdesk.perform(number, 'close', {}, context),
      );
    }
  }

  /** Tickets with a clock's level to act on. */
  async *alarms(): AsyncGenerator<Task> {
    const { store, helpdesk, now } = this.#options;
    const alarms = readAll<DueAlarm>(page => store.listDueAlarms(now(), page));
    for await (const { number: due } of alarms) {
      yield this.#task('act on', due, (number, context) =>
        helpdesk.fireAlarms(number, context),
      );
    }
  }

  /**
   * Tickets whose policy the config no longer has, once after the start. Not again
   * later: while replicas with another config replace this one, each would undo
   * what the others do.
   */
  async *gonePolicies(): AsyncGenerator<Task> {
    const { helpdesk } = this.#options;
    if (this.#policiesLookedFor) {
      return;
    }
    const context = await this.#context();
    for await (const gone of readAll<string>(({ after }) =>
      helpdesk.findTicketsOfGonePolicies(after, context),
    )) {
      yield this.#task('find the policy of', gone, (number, own) =>
        helpdesk.adoptPolicy(number, own),
      );
    }
    this.#policiesLookedFor = true;
  }

  /** Tickets of which the catalog has something to say yet. */
  async *undecided(): AsyncGenerator<Task> {
    const { store, helpdesk } = this.#options;
    for await (const undecided of readAll<string>(page =>
      store.listUndecidedRoutings(page),
    )) {
      yield this.#task('route', undecided, (number, context) =>
        helpdesk.refreshRouting(number, context),
      );
    }
  }

  /** Tickets with questions to other teams that are not answered in time. */
  async *overdueConsultations(): AsyncGenerator<Task> {
    const { store, helpdesk, now } = this.#options;
    const overdue = readAll<OverdueConsultation>(page =>
      store.listOverdueConsultations(now(), page),
    );
    for await (const { number: late } of overdue) {
      yield this.#task('tell of consultations of', late, (number, context) =>
        helpdesk.tellOverdueConsultations(number, context),
      );
    }
  }

  /** Tickets whose assignee has left the team, or whose supervisor the desk. */
  async *leavers(): AsyncGenerator<Task> {
    const { store, helpdesk } = this.#options;
    const leavers = await helpdesk.findLeavers(await this.#context());
    for (const holding of leavers) {
      for await (const held of readAll<string>(page =>
        store.listNumbersOf(heldBy(holding), page),
      )) {
        yield this.#task('drop leavers of', held, (number, context) =>
          helpdesk.dropLeavers(number, context),
        );
      }
    }
  }

  /** Tickets of teams that are gone, and with questions to them. */
  async *vanishedTeams(): AsyncGenerator<Task> {
    const { store, helpdesk } = this.#options;
    for (const team of await helpdesk.findVanishedTeams(
      await this.#context(),
    )) {
      for await (const left of readAll<string>(page =>
        store.listNumbersOf(this.#affectedBy(team), page),
      )) {
        yield this.#task('take back', left, (number, context) =>
          helpdesk.leaveVanishedTeam(number, team, context),
        );
      }
    }
  }

  /** Where a group is the first line itself, there is nobody else to take it. */
  #affectedBy(team: string): TicketFilter {
    const own = this.#options.desks.all
      .map(({ id }) => id)
      .filter(desk => this.#options.desks.firstLineOf({ desk }) === team);
    return {
      allOf: [
        { field: 'status', values: [...UNCLOSED_STATUSES] },
        {
          anyOf: [
            {
              allOf: [
                { field: 'team', values: [team] },
                { not: { field: 'desk', values: own } },
              ],
            },
            { field: 'asked', values: [team] },
          ],
        },
      ],
    };
  }

  /** Tickets of desks that others replace. */
  async *replacedDesks(): AsyncGenerator<Task> {
    const { store, desks, helpdesk } = this.#options;
    const replaced = desks.configured.flatMap(desk => desk.replaces ?? []);
    const left: TicketFilter = {
      allOf: [
        { field: 'desk', values: replaced },
        { field: 'archived', values: ['no'] },
      ],
    };
    if (replaced.length === 0) {
      return;
    }
    for await (const ticket of readAll<string>(page =>
      store.listNumbersOf(left, page),
    )) {
      yield this.#task('move', ticket, (number, context) =>
        helpdesk.moveToDesk(number, context),
      );
    }
  }

  /** The digest of each desk. */
  async *digests(): AsyncGenerator<Task> {
    const { desks, helpdesk } = this.#options;
    for (const { id } of desks.all) {
      yield {
        what: `send the digest of desk ${id}`,
        act: async () => helpdesk.sendDigest(id, await this.#context()),
      };
    }
  }

  /**
   * What was closed long enough ago, of each desk in turn. A batch is done as it
   * is listed: what is left afterwards says whether there is another one.
   */
  archivable(): AsyncGenerator<Task> {
    return this.#ofEachDesk(desk => this.#archivableAt(desk));
  }

  async *#archivableAt({ id }: Desk): AsyncGenerator<Task> {
    const { helpdesk } = this.#options;
    const archiveBatch = async () =>
      helpdesk.archiveClosed(id, await this.#context());
    while ((await archiveBatch()) > 0) {
      yield { what: `archive tickets of desk ${id}`, act: async () => {} };
    }
  }

  #ofEachDesk(
    list: (desk: Desk) => AsyncGenerator<Task>,
  ): AsyncGenerator<Task> {
    const { desks, logger } = this.#options;
    return interleave(desks.all.map(list), error =>
      logger.error(
        `Could not find out what there is to do at a desk: ${stringifyError(
          error,
        )}`,
      ),
    );
  }

  #task(
    what: string,
    number: string,
    act: (number: string, context: RequestContext) => Promise<unknown>,
  ): Task {
    return {
      what: `${what} ticket ${number}`,
      act: async () => act(number, await this.#context()),
    };
  }

  async #context(): Promise<RequestContext> {
    const { auth } = this.#options;
    return { credentials: await auth.getOwnServiceCredentials() };
  }
}

function isOver(at: Date | undefined, now: Date): boolean {
  return at !== undefined && at <= now;
}
