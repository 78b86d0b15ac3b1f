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
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotFoundError,
  stringifyError,
} from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { RequestContext } from '../application/AuthorizedHelpdesk';
import { PreconditionFailedError } from '../application/errors/PreconditionFailedError';
import { Helpdesk } from '../application/Helpdesk';
import { Desks } from '../domain/desk/Desks';
import { closesAt, resumesAt } from '../domain/lifecycle/deadlines';
import { AttachmentContents, AttachmentStore } from '../store/AttachmentStore';
import { DueAlarm, FollowUp, TicketStore } from '../store/TicketStore';

/** What the jobs ask of the helpdesk. */
export type JobsHelpdesk = Pick<
  Helpdesk<RequestContext>,
  | 'perform'
  | 'refreshRouting'
  | 'fireAlarms'
  | 'tellOverdueConsultations'
  | 'findTicketsOfLeavers'
  | 'dropLeavers'
  | 'sendDigest'
  | 'archiveClosed'
>;

/** How many tickets one run of a job takes. */
const BATCH_SIZE = 200;

/**
 * Batches that one run takes of a desk's backlog: some seconds of work, so that
 * the first run of a policy does not fill the database's days.
 */
const ARCHIVE_BATCHES = 50;

const IDEMPOTENCY_KEYS_LIVE: HumanDuration = { days: 7 };
const UNSENT_FILES_LIVE: HumanDuration = { days: 1 };

/**
 * What the helpdesk does by itself when the time has come. Each job runs on one
 * replica at a time and acts through the application like everybody else, with
 * the helpdesk's own credentials. Running a job twice does no harm.
 */
export class HelpdeskJobs {
  readonly #helpdesk: JobsHelpdesk;
  readonly #store: TicketStore;
  readonly #attachments: AttachmentStore;
  readonly #contents: AttachmentContents;
  readonly #desks: Desks;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  /** Tickets of leavers in this replica's last run; see `dropLeavers`. */
  #foundBefore = new Set<string>();

  constructor(options: {
    helpdesk: JobsHelpdesk;
    store: TicketStore;
    attachments: AttachmentStore;
    contents: AttachmentContents;
    desks: Desks;
    auth: AuthService;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#helpdesk = options.helpdesk;
    this.#store = options.store;
    this.#attachments = options.attachments;
    this.#contents = options.contents;
    this.#desks = options.desks;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    const jobs: [string, HumanDuration, () => Promise<void>][] = [
      ['follow-ups', { minutes: 1 }, () => this.resumeFollowUps()],
      ['auto-close', { minutes: 5 }, () => this.closeResolved()],
      ['clock-alarms', { seconds: 30 }, () => this.fireAlarms()],
      ['undecided-routings', { seconds: 30 }, () => this.retryRoutings()],
      ['consultations', { minutes: 1 }, () => this.tellOverdue()],
      ['digests', { minutes: 1 }, () => this.sendDigests()],
      ['leavers', { minutes: 5 }, () => this.dropLeavers()],
      ['archive', { minutes: 5 }, () => this.archiveClosed()],
      ['idempotency-keys', { hours: 6 }, () => this.forgetIdempotencyKeys()],
      ['unsent-files', { hours: 1 }, () => this.forgetUnsentFiles()],
    ];
    for (const [id, frequency, fn] of jobs) {
      await scheduler.scheduleTask({
        id: `helpdesk-${id}`,
        frequency,
        timeout: { minutes: 5 },
        initialDelay: { seconds: 5 },
        scope: 'global',
        fn,
      });
    }
  }

  /**
   * Opens pending tickets whose follow-up time has come. Goes past those that
   * wait for the morning of their desk, so that they keep nobody else waiting.
   */
  async resumeFollowUps(): Promise<void> {
    const now = this.#now();
    let after: FollowUp | undefined;
    do {
      const followUps = await this.#store.listFollowUps(now, {
        after,
        limit: BATCH_SIZE,
      });
      const due = followUps.filter(ticket =>
        isOver(resumesAt(ticket, this.#desks), now),
      );
      await this.#forEach(
        'follow up ticket',
        numbersOf(due),
        (number, context) =>
          this.#helpdesk.perform(number, 'resume', {}, context),
      );
      after = followUps.at(-1);
    } while (after);
  }

  /**
   * Closes tickets whose resolution nobody has objected to in time. On one
   * calendar, what was resolved first is due first, so a look at the oldest
   * tickets of each desk is enough.
   */
  async closeResolved(): Promise<void> {
    const now = this.#now();
    for (const { id, autoCloseAfter } of this.#desks.all) {
      if (autoCloseAfter) {
        const resolved = await this.#store.listResolved(id, BATCH_SIZE);
        const due = resolved.filter(ticket =>
          isOver(closesAt(ticket, this.#desks), now),
        );
        await this.#forEach('close ticket', numbersOf(due), (number, context) =>
          this.#helpdesk.perform(number, 'close', {}, context),
        );
      }
    }
  }

  /**
   * Acts on what the clocks have reached. Goes on as long as there is more, so
   * that what came due in one second or during an outage does not wait; what
   * fails is left to the next run.
   */
  async fireAlarms(): Promise<void> {
    const now = this.#now();
    let after: DueAlarm | undefined;
    do {
      const due = await this.#store.listDueAlarms(now, {
        after,
        limit: BATCH_SIZE,
      });
      await this.#forEach('act on ticket', numbersOf(due), (number, context) =>
        this.#helpdesk.fireAlarms(number, context),
      );
      after = due.at(-1);
    } while (after);
  }

  /** Routes tickets that were registered while the catalog was silent. */
  async retryRoutings(): Promise<void> {
    const undecided = await this.#store.listUndecidedRoutings(BATCH_SIZE);
    await this.#forEach('route ticket', undecided, (number, context) =>
      this.#helpdesk.refreshRouting(number, context),
    );
  }

  /** Tells people of questions to other teams that are not answered in time. */
  async tellOverdue(): Promise<void> {
    const overdue = await this.#store.listOverdueConsultations(
      this.#now(),
      BATCH_SIZE,
    );
    await this.#forEach(
      'tell of consultations of ticket',
      overdue,
      (number, context) =>
        this.#helpdesk.tellOverdueConsultations(number, context),
    );
  }

  /**
   * Takes tickets from people who have left the team or the desk, where two runs
   * in a row found so: a catalog that is being filled anew lacks people for a
   * while.
   */
  async dropLeavers(): Promise<void> {
    const found = await this.#helpdesk.findTicketsOfLeavers(
      await this.#context(),
    );
    const stillSo = found.filter(number => this.#foundBefore.has(number));
    this.#foundBefore = new Set(found);
    await this.#forEach('drop leavers of ticket', stillSo, (number, context) =>
      this.#helpdesk.dropLeavers(number, context),
    );
  }

  /** Tells supervisors at the start of a working day what is wrong. */
  async sendDigests(): Promise<void> {
    const ids = this.#desks.all.map(({ id }) => id);
    await this.#forEach('send the digest of desk', ids, (id, context) =>
      this.#helpdesk.sendDigest(id, context),
    );
  }

  /** Archives what was closed long enough ago, a bounded part of it in each run. */
  async archiveClosed(): Promise<void> {
    const ids = this.#desks.all.map(({ id }) => id);
    await this.#forEach('archive tickets of desk', ids, async (id, context) => {
      let batches = 0;
      while (
        batches < ARCHIVE_BATCHES &&
        (await this.#helpdesk.archiveClosed(id, context)) > 0
      ) {
        batches += 1;
      }
    });
  }

  async forgetIdempotencyKeys(): Promise<void> {
    await this.#store.deleteIdempotencyEntriesBefore(
      this.#before(IDEMPOTENCY_KEYS_LIVE),
    );
  }

  /** Forgets files whose message was never sent. */
  async forgetUnsentFiles(): Promise<void> {
    const forgotten = await this.#attachments.deleteUnsentBefore(
      this.#before(UNSENT_FILES_LIVE),
      BATCH_SIZE,
    );
    await this.#contents.delete(forgotten);
  }

  async #context(): Promise<RequestContext> {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }

  #before(duration: HumanDuration): Date {
    return new Date(this.#now().getTime() - durationToMilliseconds(duration));
  }

  /** One that fails does not keep the others waiting. */
  async #forEach(
    what: string,
    ids: string[],
    act: (id: string, context: RequestContext) => Promise<unknown>,
  ): Promise<void> {
    const context = await this.#context();
    for (const id of ids) {
      try {
        await act(id, context);
      } catch (error) {
        if (!isOvertaken(error)) {
          this.#logger.error(
            `Could not ${what} ${id}: ${stringifyError(error)}`,
          );
        }
      }
    }
  }
}

function isOver(at: Date | undefined, now: Date): boolean {
  return at !== undefined && at <= now;
}

function numbersOf(tickets: { number: string }[]): string[] {
  return tickets.map(({ number }) => number);
}

/** Somebody changed the ticket first; the next run sees what is left to do. */
function isOvertaken(error: unknown): boolean {
  return (
    error instanceof ConflictError ||
    error instanceof NotFoundError ||
    error instanceof PreconditionFailedError
  );
}
