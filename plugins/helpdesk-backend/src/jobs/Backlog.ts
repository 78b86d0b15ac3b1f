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

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';

/** One thing that is to be done. */
export interface Task {
  /** For the log: `close ticket HD-5`. */
  what: string;
  act(): Promise<unknown>;
}

/** For how long one run works, in milliseconds; the scheduler gives it five minutes. */
const RUN = 60_000;

/**
 * How many tasks are in hand at the same time. Most of a task is waiting for the
 * database, and requests need connections of the same pool.
 */
const AT_ONCE = 4;

/** What somebody else has done meanwhile, by the names of errors. */
const OVERTAKEN: readonly string[] = [
  'ConflictError',
  'NotFoundError',
  'PreconditionFailedError',
];

/**
 * Works off what a job has to do, which may be more than one run can.
 *
 * - A task that fails is logged and keeps no other one waiting. It stays where it
 *   is and is tried again when the list begins anew.
 * - A run ends after about a minute, by the clock. The next one goes on where it
 *   ended, so that whatever fails or is slow at the beginning of a list never
 *   keeps its end from being reached.
 * - Tasks are listed as they are needed. What was listed some time ago may be
 *   done by now, or be due no longer: a task finds that out by itself, which is
 *   no failure.
 *
 * A list that fails ends there, is logged, and begins anew in the next run.
 */
export class Backlog {
  readonly #list: () => AsyncGenerator<Task>;
  readonly #options: { logger: LoggerService; now: () => Date };
  /** What the last run of this replica has left. */
  #left?: AsyncGenerator<Task>;

  constructor(
    list: () => AsyncGenerator<Task>,
    options: { logger: LoggerService; now: () => Date },
  ) {
    this.#list = list;
    this.#options = options;
  }

  /** One run. */
  async work(): Promise<void> {
    const until = this.#options.now().getTime() + RUN;
    const tasks = this.#left ?? this.#list();
    this.#left = tasks;
    const ends = await Promise.all(
      Array.from({ length: AT_ONCE }, () => this.#workOff(tasks, until)),
    );
    if (ends.includes('done') && this.#left === tasks) {
      this.#left = undefined;
    }
  }

  async #workOff(
    tasks: AsyncGenerator<Task>,
    until: number,
  ): Promise<'done' | 'time is up'> {
    while (this.#options.now().getTime() < until) {
      const task = await this.#next(tasks);
      if (!task) {
        return 'done';
      }
      await this.#attempt(task);
    }
    return 'time is up';
  }

  async #next(tasks: AsyncGenerator<Task>): Promise<Task | undefined> {
    try {
      const { value, done } = await tasks.next();
      return done ? undefined : value;
    } catch (error) {
      this.#options.logger.error(
        `Could not find out what there is to do: ${stringifyError(error)}`,
      );
      return undefined;
    }
  }

  async #attempt({ what, act }: Task): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(isError(error) && OVERTAKEN.includes(error.name))) {
        this.#options.logger.error(
          `Could not ${what}: ${stringifyError(error)}`,
        );
      }
    }
  }
}
