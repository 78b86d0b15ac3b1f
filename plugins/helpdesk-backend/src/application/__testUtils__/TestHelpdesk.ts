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

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  NewTicket,
  Ticket,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  BusinessCalendar,
  SlaPolicy,
} from '@helpdesk/backstage-plugin-helpdesk-node';
import { Knex } from 'knex';
import { Desk } from '../../config/HelpdeskConfig';
import { demoEntities } from '../../directory/__testUtils__/demoEntities';
import { FakeDirectory } from '../../directory/__testUtils__/FakeDirectory';
import { Membership } from '../../directory/Membership';
import { Person, SYSTEM } from '../../domain/access/Person';
import { ANY_TICKET, readableBy } from '../../domain/access/visibility';
import { Calendars } from '../../domain/calendar/Calendars';
import { ServiceLevels } from '../../domain/clocks/ServiceLevels';
import { Desks } from '../../domain/desk/Desks';
import { builtInResolvers } from '../../domain/routing/builtInResolvers';
import { applyMigrations } from '../../store/applyMigrations';
import { DatabaseAbsenceStore } from '../../store/DatabaseAbsenceStore';
import { DatabaseAttachmentContents } from '../../store/DatabaseAttachmentContents';
import { DatabaseAttachmentStore } from '../../store/DatabaseAttachmentStore';
import { DatabaseCheckedTeams } from '../../store/DatabaseCheckedTeams';
import { DatabaseClaimMemory } from '../../store/DatabaseClaimMemory';
import { DatabaseOutboxStore } from '../../store/DatabaseOutboxStore';
import { DatabaseReaderStore } from '../../store/DatabaseReaderStore';
import { DatabaseTicketStore } from '../../store/DatabaseTicketStore';
import { NOTICES_SINK } from '../../domain/effects/effectsOf';
import { Matter, Notice, NoticeCode } from '../../domain/effects/Notice';
import { OutboxDraft } from '../../domain/effects/OutboxDraft';
import { createSinks } from '../../outbox/createSinks';
import { Caller, WriteOptions } from '../caller/Caller';
import { DefaultHelpdesk } from '../DefaultHelpdesk';
import { TicketRouter } from '../TicketRouter';

/** Owned by `pos-support`. */
export const POS_TERMINAL = 'resource:default/pos-terminal-0001';

/** What waits to be told. */
export interface TestNotice {
  number: string;
  code: NoticeCode;
  matter: Matter;
  to: string[];
}

/** A notification, or a signal that names a ticket, and the users who got it. */
export interface TestDelivery
  extends Partial<Parameters<NotificationService['send']>[0]['payload']> {
  to: string[];
  signal?: string;
}

/** The demo portal's desk. */
export const SERVICE_DESK: Desk = {
  id: 'service-desk',
  title: 'Service desk',
  model: 'central',
  operatorGroups: ['group:default/service-desk'],
  managementGroup: 'group:default/support-management',
  visibility: 'internal',
  autoCloseAfter: { days: 3 },
  reopenWindow: { days: 7 },
  digest: true,
  language: 'en',
  notify: { registered: 'P1-P2' },
  returnsBeforeManagement: 3,
};

/**
 * The application on a real database, with the demo's people and things in a
 * catalog that a test can take down, and a clock that a test can turn.
 */
export class TestHelpdesk {
  static async create(
    knex: Knex,
    desk: Partial<Desk> = {},
    sla: {
      policies?: SlaPolicy[];
      calendars?: BusinessCalendar[];
      /** Desks that the config no longer has. */
      retired?: Desk[];
    } = {},
  ): Promise<TestHelpdesk> {
    await applyMigrations(
      mockServices.database({ knex, migrations: { skip: false } }),
    );
    const { policies = [], calendars, retired } = sla;
    return new TestHelpdesk(
      knex,
      new Desks(
        [{ ...SERVICE_DESK, ...desk }],
        new Calendars(calendars),
        retired,
      ),
      policies,
    );
  }

  readonly directory = new FakeDirectory(demoEntities());
  readonly membership: Membership;
  readonly claims: DatabaseClaimMemory;
  readonly store: DatabaseTicketStore;
  readonly readers: DatabaseReaderStore;
  readonly attachments: DatabaseAttachmentStore;
  readonly contents: DatabaseAttachmentContents;
  readonly serviceLevels: ServiceLevels;
  readonly helpdesk: DefaultHelpdesk;
  time = new Date('2026-03-02T09:00:00.000Z');

  private constructor(
    readonly knex: Knex,
    readonly desks: Desks,
    policies: SlaPolicy[],
  ) {
    const { directory } = this;
    this.claims = new DatabaseClaimMemory({ knex });
    this.membership = new Membership({
      directory,
      claims: this.claims,
      customerGroupTypes: ['customer'],
      rules: { parts: ['shift', 'sub-team'], claimsFor: 24 * 60 * 60_000 },
      now: () => this.time,
    });
    this.store = new DatabaseTicketStore({
      knex,
      numberPrefix: 'HD',
      desks: desks.all,
    });
    this.readers = new DatabaseReaderStore({ knex, now: () => this.time });
    this.attachments = new DatabaseAttachmentStore({ knex });
    this.contents = new DatabaseAttachmentContents({ knex });
    this.serviceLevels = new ServiceLevels({ policies, desks });
    this.helpdesk = new DefaultHelpdesk({
      store: this.store,
      attachments: this.attachments,
      contents: this.contents,
      readers: this.readers,
      outbox: new DatabaseOutboxStore({
        knex,
        numberPrefix: 'HD',
        desks: desks.all,
      }),
      directory,
      membership: this.membership,
      absences: new DatabaseAbsenceStore({ knex }),
      desks,
      serviceLevels: this.serviceLevels,
      router: new TicketRouter({
        resolvers: builtInResolvers({ rules: [], desks: desks.all }),
        directory,
        membership: this.membership,
        checkedTeams: new DatabaseCheckedTeams({ knex }),
        desks,
        now: () => this.time,
      }),
      impact: { medium: 3, high: 10 },
      now: () => this.time,
    });
  }

  /** Files a ticket; about a point-of-sale terminal unless told otherwise. */
  async file(
    by = 'developer',
    input: Partial<NewTicket> = { entityRefs: [POS_TERMINAL] },
  ): Promise<Ticket> {
    return this.helpdesk.createTicket(
      { title: 'No receipts', description: 'Beeps twice', ...input },
      await this.as(by),
    );
  }

  async perform<V extends TicketVerb>(
    who: string,
    { number }: Ticket,
    verb: V,
    ...[input]: {} extends TicketVerbInputs[V]
      ? [input?: TicketVerbInputs[V]]
      : [input: TicketVerbInputs[V]]
  ): Promise<Ticket> {
    return this.helpdesk.perform(
      number,
      verb,
      input ?? ({} as TicketVerbInputs[V]),
      await this.as(who),
    );
  }

  /** Lets time pass; durations in milliseconds. */
  wait(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }

  /**
   * One of the demo's personas, under a policy that allows everything; signed in
   * with the catalog's groups unless a test says with which.
   */
  async as(
    name: string,
    { claims, ...options }: WriteOptions & { claims?: string[] } = {},
  ): Promise<Caller> {
    const ref = `user:default/${name}`;
    const person = await this.membership.identify(
      ref,
      claims ?? this.directory.claimsOf(ref),
    );
    return callerFor(person, options, this);
  }

  asSystem(): Caller {
    return callerFor(SYSTEM, {}, this);
  }

  /** A monitoring that has a service token. */
  asProgram(): Caller {
    const person: Person = {
      ...SYSTEM,
      kind: 'service',
      ref: 'service:monitoring',
    };
    return callerFor(person, {}, this);
  }

  /** What is in the outbox, oldest first. */
  async effects(sink: string): Promise<OutboxDraft['payload'][]> {
    const rows = await this.knex('outbox').where({ sink }).orderBy('id');
    return rows.map(row => JSON.parse(row.payload));
  }

  /** Each thing that waits to be told, and the refs that it is meant for. */
  async notices(code?: NoticeCode): Promise<TestNotice[]> {
    const notices = (await this.effects(NOTICES_SINK)) as unknown as Notice[];
    return notices
      .flatMap(({ number, parts }) =>
        parts.map(({ to, ...part }) => ({
          number,
          code: part.code,
          matter: part.matter,
          to: to.map(({ ref }) => ref),
        })),
      )
      .filter(notice => !code || notice.code === code);
  }

  /**
   * Delivers all that is in the outbox; what has come to whom by that. With `again`
   * it stays there, as if each replica died after it had delivered.
   */
  async delivered({
    again = false,
    ...options
  }: {
    again?: boolean;
    titles?: boolean;
    pagePath?: string;
  } = {}): Promise<TestDelivery[]> {
    const deliveries: TestDelivery[] = [];
    const sinks = createSinks({
      notifications: {
        send: async ({ recipients, payload }) => {
          const to = 'entityRef' in recipients ? recipients.entityRef : [];
          deliveries.push({ to: [to].flat().sort(), ...payload });
        },
      },
      signals: {
        publish: async ({ recipients, message }) => {
          const to = 'entityRef' in recipients ? recipients.entityRef : [];
          const { number } = message as unknown as { number: string };
          deliveries.push({ to: [to].flat().sort(), signal: number });
        },
      },
      store: this.store,
      readers: this.readers,
      belonging: this.membership,
      desks: this.desks,
      reuseFor: 0,
      titles: true,
      pagePath: '/helpdesk',
      ...options,
    });
    const outbox = new DatabaseOutboxStore({
      ...{ knex: this.knex, numberPrefix: 'HD', desks: this.desks.all },
    });
    for (const sink of sinks) {
      const entries = await outbox.claim({
        sink: sink.name,
        now: this.time,
        leaseUntil: this.time,
        limit: 1_000,
      });
      for (const entry of entries) {
        await sink.deliver(entry);
        if (!again) {
          await outbox.complete(entry.id);
        }
      }
    }
    return deliveries;
  }
}

/** A caller whose portal has no policy of its own. */
export function callerFor(
  person: Person,
  options: WriteOptions,
  { desks, directory }: Pick<TestHelpdesk, 'desks' | 'directory'>,
): Caller {
  return {
    person,
    readable: readableBy(person, desks),
    granted: {
      read: ANY_TICKET,
      update: ANY_TICKET,
      'mark-major': ANY_TICKET,
      reply: ANY_TICKET,
      note: ANY_TICKET,
      work: ANY_TICKET,
    },
    mayRegister: true,
    catalog: directory.asSeenBy(),
    ...options,
  };
}
