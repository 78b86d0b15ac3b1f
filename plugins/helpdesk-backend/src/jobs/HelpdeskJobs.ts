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

import { SchedulerService } from '@backstage/backend-plugin-api';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { ClaimMemory } from '../domain/access/Claim';
import { AttachmentContents, AttachmentStore } from '../store/AttachmentStore';
import { ReaderStore } from '../store/ReaderStore';
import { Backlog, Task } from './Backlog';
import { TaskLists, TaskListsOptions } from './TaskLists';

const IDEMPOTENCY_KEYS_LIVE: HumanDuration = { days: 7 };
const UNSENT_FILES_LIVE: HumanDuration = { days: 1 };
const TOLD_LIVES: HumanDuration = { days: 30 };
/** How many files are forgotten in one transaction. */
const FILES_AT_ONCE = 200;

export interface HelpdeskJobsOptions extends TaskListsOptions {
  attachments: AttachmentStore;
  contents: AttachmentContents;
  readers: Pick<ReaderStore, 'forgetToldBefore'>;
  claims: Pick<ClaimMemory, 'forgetBefore'>;
  /** For how long the claims of a sign-in count, in milliseconds. */
  claimsFor: number;
}

/**
 * What the helpdesk does by itself when the time has come. Each job runs on one
 * replica at a time and acts through the application like everybody else, with
 * the helpdesk's own credentials. Running a job twice does no harm, at any time
 * and by whomever: Backstage's scheduler has a route for it that anybody who is
 * signed in may call.
 */
export class HelpdeskJobs {
  readonly #options: HelpdeskJobsOptions;
  readonly #followUps: Backlog;
  readonly #resolved: Backlog;
  readonly #alarms: Backlog;
  readonly #gonePolicies: Backlog;
  readonly #undecided: Backlog;
  readonly #overdueConsultations: Backlog;
  readonly #leavers: Backlog;
  readonly #vanishedTeams: Backlog;
  readonly #replacedDesks: Backlog;
  readonly #digests: Backlog;
  readonly #archivable: Backlog;
  readonly #unsentFiles: Backlog;

  constructor(options: HelpdeskJobsOptions) {
    this.#options = options;
    const lists = new TaskLists(options);
    const backlogOf = (list: () => AsyncGenerator<Task>) =>
      new Backlog(list, options);
    this.#followUps = backlogOf(() => lists.followUps());
    this.#resolved = backlogOf(() => lists.resolved());
    this.#alarms = backlogOf(() => lists.alarms());
    this.#gonePolicies = backlogOf(() => lists.gonePolicies());
    this.#undecided = backlogOf(() => lists.undecided());
    this.#overdueConsultations = backlogOf(() => lists.overdueConsultations());
    this.#leavers = backlogOf(() => lists.leavers());
    this.#vanishedTeams = backlogOf(() => lists.vanishedTeams());
    this.#replacedDesks = backlogOf(() => lists.replacedDesks());
    this.#digests = backlogOf(() => lists.digests());
    this.#archivable = backlogOf(() => lists.archivable());
    this.#unsentFiles = backlogOf(() => this.#forgottenFiles());
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    const jobs: [string, HumanDuration, () => Promise<void>][] = [
      ['follow-ups', { minutes: 1 }, () => this.resumeFollowUps()],
      ['auto-close', { minutes: 1 }, () => this.closeResolved()],
      ['clock-alarms', { seconds: 30 }, () => this.fireAlarms()],
      ['gone-policies', { minutes: 1 }, () => this.adoptPolicies()],
      ['undecided-routings', { seconds: 30 }, () => this.retryRoutings()],
      ['consultations', { minutes: 1 }, () => this.tellOverdue()],
      ['digests', { minutes: 1 }, () => this.sendDigests()],
      ['leavers', { minutes: 2 }, () => this.dropLeavers()],
      ['vanished-teams', { minutes: 2 }, () => this.leaveVanishedTeams()],
      ['replaced-desks', { minutes: 1 }, () => this.moveToDesks()],
      ['archive', { minutes: 5 }, () => this.archiveClosed()],
      ['idempotency-keys', { hours: 6 }, () => this.forgetOldKeys()],
      ['unsent-files', { hours: 1 }, () => this.forgetUnsentFiles()],
      ['told', { hours: 6 }, () => this.forgetTold()],
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

  /** Opens pending tickets whose follow-up time has come. */
  async resumeFollowUps(): Promise<void> {
    await this.#followUps.work();
  }

  /** Closes tickets whose resolution nobody has objected to in time. */
  async closeResolved(): Promise<void> {
    await this.#resolved.work();
  }

  /** Acts on what the clocks have reached. */
  async fireAlarms(): Promise<void> {
    await this.#alarms.work();
  }

  /** Gives tickets whose SLA policy the config no longer has the one that applies. */
  async adoptPolicies(): Promise<void> {
    await this.#gonePolicies.work();
  }

  /** Decides what was left open while the catalog was silent. */
  async retryRoutings(): Promise<void> {
    await this.#undecided.work();
  }

  /** Tells people of questions to other teams that are not answered in time. */
  async tellOverdue(): Promise<void> {
    await this.#overdueConsultations.work();
  }

  /** Takes tickets from people who have left the team or the desk for certain. */
  async dropLeavers(): Promise<void> {
    await this.#leavers.work();
  }

  /** Takes tickets back from teams that the catalog certainly no longer has. */
  async leaveVanishedTeams(): Promise<void> {
    await this.#vanishedTeams.work();
  }

  /** Moves tickets of former desks to those that replace them. */
  async moveToDesks(): Promise<void> {
    await this.#replacedDesks.work();
  }

  /** Tells supervisors at the start of a working day what is wrong. */
  async sendDigests(): Promise<void> {
    await this.#digests.work();
  }

  /** Archives what was closed long enough ago. */
  async archiveClosed(): Promise<void> {
    await this.#archivable.work();
  }

  /** Forgets idempotency keys, and what sign-ins said too long ago to count. */
  async forgetOldKeys(): Promise<void> {
    const { store, claims, claimsFor } = this.#options;
    await store.deleteIdempotencyEntriesBefore(
      this.#before(durationToMilliseconds(IDEMPOTENCY_KEYS_LIVE)),
    );
    await claims.forgetBefore(this.#before(claimsFor));
  }

  /** Forgets what people were told and have not looked at for long. */
  async forgetTold(): Promise<void> {
    await this.#options.readers.forgetToldBefore(
      this.#before(durationToMilliseconds(TOLD_LIVES)),
    );
  }

  /** Forgets files whose message was never sent. */
  async forgetUnsentFiles(): Promise<void> {
    await this.#unsentFiles.work();
  }

  /** What is known of a file is gone before its bytes, so that nobody sends it. */
  async *#forgottenFiles(): AsyncGenerator<Task> {
    const { attachments, contents } = this.#options;
    const time = this.#before(durationToMilliseconds(UNSENT_FILES_LIVE));
    let ids: string[];
    do {
      ids = await attachments.deleteUnsentBefore(time, FILES_AT_ONCE);
      const forgotten = ids;
      yield {
        what: 'delete unsent files',
        act: () => contents.delete(forgotten),
      };
    } while (ids.length > 0);
  }

  #before(milliseconds: number): Date {
    return new Date(this.#options.now().getTime() - milliseconds);
  }
}
