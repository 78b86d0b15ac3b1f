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
  MessageSide,
  TicketClock,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  BusinessCalendar,
  SlaPolicy,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Desk } from '../../../config/HelpdeskConfig';
import { Calendars } from '../../calendar/Calendars';
import { Desks } from '../../desk/Desks';
import { TicketDraft } from '../../ticket/TicketRecord';
import { describeClocks } from '../describeClocks';
import { Alarm, ServiceLevels, UntimedTicket } from '../ServiceLevels';
import { TimeStep } from '../TimeStep';

const DESK: Desk = {
  id: 'central',
  title: 'Central',
  model: 'central',
  operatorGroups: ['group:default/service-desk'],
  managementGroup: 'group:default/management',
  visibility: 'internal',
  reopenWindow: { days: 7 },
  digest: true,
  language: 'en',
  notify: { registered: 'P1-P2' },
  returnsBeforeManagement: 3,
};

const TICKET: Omit<UntimedTicket, 'createdAt' | 'updatedAt'> = {
  title: 'No receipts',
  description: '',
  type: 'incident',
  status: 'new',
  priority: 'P3',
  urgency: 'medium',
  impact: 'medium',
  desk: 'central',
  team: 'group:default/service-desk',
  requester: { ref: 'user:default/developer' },
  entities: [],
  consultations: [],
  watchers: [],
  channel: 'portal',
  tags: [],
  audience: 'internal',
  confidential: false,
  major: false,
  routing: {
    team: 'group:default/pos-support',
    reason: 'They own it',
    outcome: 'routed',
    trace: [],
  },
  returns: 0,
};

/** Any target in hours, with a warning at three quarters and a breach. */
export function aPolicy(
  hours: Partial<Record<TicketClock['kind'], number>>,
  policy: Partial<SlaPolicy> = {},
): SlaPolicy {
  return {
    name: 'standard',
    appliesTo: () => true,
    pauseOn: ['requester'],
    targets: Object.fromEntries(
      Object.entries(hours).map(([kind, within]) => [
        kind,
        {
          within: within * 3_600_000,
          levels: [
            { percent: 75, notify: ['assignee'] },
            { percent: 100, notify: ['supervisor'] },
          ],
        },
      ]),
    ),
    ...policy,
  };
}

/** What happens to one ticket, told in the order of time. */
export class Story {
  ticket: TicketDraft;
  readonly levels: ServiceLevels;
  #now: Date;

  constructor(
    begin: string,
    policies: SlaPolicy[],
    options: {
      calendars?: BusinessCalendar[];
      desk?: Partial<Desk>;
      ticket?: Partial<UntimedTicket>;
    } = {},
  ) {
    this.levels = new ServiceLevels({
      policies,
      desks: new Desks(
        [{ ...DESK, ...options.desk }],
        new Calendars(options.calendars),
      ),
    });
    this.#now = new Date(begin);
    const draft = {
      ...TICKET,
      createdAt: this.#now,
      updatedAt: this.#now,
      ...options.ticket,
    };
    this.ticket = {
      ...draft,
      ...this.levels.timeAfter(undefined, draft, {
        at: this.#now,
        actor: 'user:default/developer',
      }),
    };
  }

  /** Something happens to the ticket, at a time of day or a full time. */
  at(
    time: string,
    change: Partial<UntimedTicket>,
    step: Partial<Pick<TimeStep, 'actor' | 'message' | 'cause'>> = {},
  ): this {
    this.#now = this.#instant(time);
    const after = { ...this.ticket, ...change };
    this.ticket = {
      ...after,
      ...this.levels.timeAfter(this.ticket, after, {
        at: this.#now,
        actor: 'user:default/operator',
        ...step,
      }),
    };
    return this;
  }

  reply(time: string, side: MessageSide, actor?: string): this {
    return this.at(
      time,
      {},
      {
        message: { side, visibility: 'public' },
        ...(actor && { actor }),
      },
    );
  }

  escalate(time: string): this {
    return this.at(time, {
      status: 'open',
      team: 'group:default/pos-support',
      escalatedAt: this.#instant(time),
      acceptedAt: undefined,
    });
  }

  /** A clock as staff see it at a time. */
  clock(kind: TicketClock['kind'], time?: string): TicketClock | undefined {
    return describeClocks(
      this.ticket,
      this.levels,
      true,
      time ? this.#instant(time) : this.#now,
    ).find(clock => clock.kind === kind);
  }

  /** When a clock is due, by the time of day if that is today. */
  due(kind: TicketClock['kind']): string | undefined {
    const dueAt = this.clock(kind)?.dueAt;
    return dueAt?.startsWith(this.#day()) ? dueAt.slice(11, 16) : dueAt;
  }

  alarms(time: string): string[] {
    return this.levels
      .dueAlarms(this.ticket, this.#instant(time))
      .map(({ clock, level }: Alarm) => `${clock.kind} ${level.percent}`);
  }

  #day(): string {
    return this.#now.toISOString().slice(0, 10);
  }

  #instant(time: string): Date {
    return new Date(time.includes('T') ? time : `${this.#day()}T${time}Z`);
  }
}
