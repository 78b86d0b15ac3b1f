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

import type {
  BusinessCalendar,
  SlaLevel,
  SlaPolicy,
  SlaSubject,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { nextWorkingInstant } from '../calendar/nextWorkingInstant';
import { Desks } from '../desk/Desks';
import { TicketDraft, TicketTime } from '../ticket/TicketRecord';
import { keepTime } from './keepTime';
import { withSchedule } from './promises';
import { levelsReached, scheduleClock } from './scheduleClock';
import {
  breachedAt,
  Clock,
  ClockSchedule,
  isRunning,
  isSame,
  NO_TIME_KEPT,
  Timekeeping,
} from './Timekeeping';
import { TimeStep } from './TimeStep';

/** A level of a clock that is to be acted on, or will be. */
export interface Alarm {
  clock: Clock & { schedule: ClockSchedule };
  /** Name of the policy. */
  policy: string;
  level: SlaLevel;
  /** When that much of the target was used up. */
  reachedAt: Date;
  /** When it is acted on: then, or when the desk works again. */
  at: Date;
}

/** What is done about a breach where no policy says so. */
export const BREACH: SlaLevel = {
  percent: 100,
  notify: ['assignee', 'supervisor', 'management'],
};

/** A ticket before its time is known. */
export type UntimedTicket = Omit<TicketDraft, keyof TicketTime>;

type Step = Omit<TimeStep, 'before' | 'after'>;

/**
 * What the policies of this portal promise, and by when.
 *
 * `keepTime` says when a ticket's clocks run; here the policies and calendars
 * turn that into due times. Both happen again at each event of a ticket, from
 * the start of each clock, so nothing adds up errors. A clock that has ended
 * keeps the schedule it had then: what was in time stays so, whatever comes.
 */
export class ServiceLevels {
  readonly #policies: readonly SlaPolicy[];
  readonly #desks: Desks;

  /** Throws an `InputError` for a policy on a calendar that does not exist. */
  constructor(options: { policies: readonly SlaPolicy[]; desks: Desks }) {
    this.#policies = options.policies;
    this.#desks = options.desks;
    for (const policy of this.#policies) {
      for (const { id } of this.#desks.all) {
        this.#calendarOf(policy, id);
      }
    }
  }

  /** Name of the policy that a ticket falls under, if there is one. */
  policyFor(ticket: UntimedTicket): string | undefined {
    const subject = toSubject(ticket);
    return this.#policies.find(policy => policy.appliesTo(subject))?.name;
  }

  /** Whether there is such a policy; that there is none is nothing unknown. */
  knows(policyName: string | undefined): boolean {
    return policyName === undefined || this.#named(policyName) !== undefined;
  }

  /** Names of all policies. */
  get names(): string[] {
    return this.#policies.map(({ name }) => name);
  }

  /** A ticket's time after an event; `before` is absent at its registration. */
  timeAfter(
    before: (UntimedTicket & TicketTime) | undefined,
    after: UntimedTicket,
    step: Step,
  ): TicketTime {
    return this.follow(before?.timekeeping, this.policyFor(after), after.desk, {
      ...step,
      before,
      after,
    });
  }

  /** The same with the policy given, as the history has it. */
  follow(
    known: Timekeeping = NO_TIME_KEPT,
    policyName: string | undefined,
    desk: string,
    step: TimeStep,
  ): TicketTime {
    return this.#schedule(keepTime(known, step), known, policyName, desk);
  }

  /** A ticket's time under the policies and calendars of now. */
  reschedule({
    timekeeping,
    policy,
    desk,
  }: Pick<TicketDraft, 'timekeeping' | 'policy' | 'desk'>): TicketTime {
    return this.#schedule(timekeeping, timekeeping, policy, desk);
  }

  /** Levels of running clocks that are to be acted on, in order. */
  dueAlarms(
    ticket: Pick<TicketDraft, 'policy' | 'desk' | 'timekeeping'>,
    now: Date,
  ): Alarm[] {
    return this.#alarms(ticket)
      .filter(({ at }) => at < now)
      .sort((a, b) => +a.reachedAt - +b.reachedAt);
  }

  /**
   * Breaches that nobody has noticed yet, of promises that are running now and no
   * longer do so next: the clock has ended then, or has another target.
   */
  unnoticedBreaches(
    ticket: Pick<TicketDraft, 'policy' | 'timekeeping'>,
    next: Timekeeping,
    now: Date,
  ): Alarm[] {
    const policy = this.#named(ticket.policy);
    return ticket.timekeeping.clocks.filter(isScheduled).flatMap(clock => {
      const reachedAt = breachedAt(clock, now);
      const target = policy?.targets[clock.kind];
      const level = target
        ? target.levels.find(({ percent }) => percent === BREACH.percent)
        : BREACH;
      const goesOn = next.clocks.some(
        other =>
          isRunning(other) &&
          isSame(other, clock) &&
          other.schedule?.target === clock.schedule.target,
      );
      return isRunning(clock) &&
        !goesOn &&
        !clock.fired.includes(BREACH.percent) &&
        reachedAt &&
        level
        ? [
            {
              clock,
              policy: clock.schedule.policy,
              level,
              reachedAt,
              at: reachedAt,
            },
          ]
        : [];
    });
  }

  /** The working hours of a calendar, in words. */
  calendarTitle(id: string): string {
    return this.#desks.calendars.titleOf(id);
  }

  /** Clocks that have ended, and had before, keep the schedule that they had. */
  #schedule(
    { holds, clocks }: Timekeeping,
    known: Timekeeping,
    policyName: string | undefined,
    desk: string,
  ): TicketTime {
    const policy = this.#named(policyName);
    const timekeeping: Timekeeping = {
      holds,
      clocks: clocks.map(clock => {
        const ended = known.clocks.find(
          other => !isRunning(other) && isSame(other, clock),
        );
        if (ended && !isRunning(clock)) {
          return withSchedule(clock, ended.schedule);
        }
        return withSchedule(
          clock,
          policy &&
            scheduleClock(clock, holds, policy, this.#calendarOf(policy, desk)),
        );
      }),
    };
    const towardsRequester = timekeeping.clocks.filter(
      ({ kind }) => kind !== 'acceptance',
    );
    const alarms = this.#alarms({ policy: policyName, desk, timekeeping });
    return {
      policy: policyName,
      timekeeping,
      dueAt: earliestDue(timekeeping.clocks),
      promisedAt: earliestDue(towardsRequester),
      alarmAt: earliest(alarms.map(({ at }) => at)),
    };
  }

  #alarms({
    policy: name,
    desk,
    timekeeping: { clocks, holds },
  }: Pick<TicketDraft, 'policy' | 'desk' | 'timekeeping'>): Alarm[] {
    const policy = this.#named(name);
    if (!policy) {
      return [];
    }
    const calendar = this.#calendarOf(policy, desk);
    const deskCalendar = this.#desks.calendarOf({ desk });
    const running = clocks.filter(isRunning).filter(isScheduled);
    return running.flatMap(clock =>
      levelsReached(clock, holds, policy, calendar).flatMap(
        ({ level, at: reachedAt }) => {
          const at = level.inWorkingHours
            ? nextWorkingInstant(deskCalendar, reachedAt)
            : reachedAt;
          return at && !clock.fired.includes(level.percent)
            ? [{ clock, policy: policy.name, level, reachedAt, at }]
            : [];
        },
      ),
    );
  }

  #named(name: string | undefined): SlaPolicy | undefined {
    return this.#policies.find(policy => policy.name === name);
  }

  #calendarOf(policy: SlaPolicy, desk: string): BusinessCalendar {
    return policy.calendar === undefined
      ? this.#desks.calendarOf({ desk })
      : this.#desks.calendars.named(
          policy.calendar,
          `The calendar of the SLA policy "${policy.name}"`,
        );
  }
}

function toSubject(ticket: UntimedTicket): SlaSubject {
  return {
    type: ticket.type,
    priority: ticket.priority,
    desk: ticket.desk,
    customer: ticket.customer,
    entity: ticket.entities[0],
  };
}

function isScheduled(clock: Clock): clock is Alarm['clock'] {
  return clock.schedule !== undefined;
}

/** What is due next; a clock that stands still is not. */
function earliestDue(clocks: Clock[]): Date | undefined {
  return earliest(
    clocks
      .filter(isRunning)
      .flatMap(({ schedule }) =>
        schedule && !schedule.pausedAt ? [schedule.dueAt] : [],
      ),
  );
}

function earliest(times: Date[]): Date | undefined {
  return times.length > 0
    ? new Date(Math.min(...times.map(Number)))
    : undefined;
}
