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
import { TICKET_VIEWS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { groupsOf } from '../domain/routing/groupsOf';
import { testDatabases } from '../store/__testUtils__/databases';
import { OPERATIONS } from './__testUtils__/operations';
import { organisation, PROGRAM } from './__testUtils__/organisation';
import { readMatrix } from './__testUtils__/readMatrix';
import { must } from './__testUtils__/requests';
import {
  ENTITY,
  ROLES,
  SPECIALISTS,
  TEAM_MEMBER,
  WATCHER,
} from './__testUtils__/roles';
import { SCENES } from './__testUtils__/scenes';
import {
  DOWNSTREAM,
  SECRET,
  SECRETIVE_CONFIG,
  Step,
  tellSecretStory,
  UPSTREAM,
} from './__testUtils__/secretStory';
import {
  Portal,
  recipientsOf,
  Send,
  startPortal,
  untilDelivered,
} from './__testUtils__/startPortal';

const databases = testDatabases();
const matrix = readMatrix();

/** Of what is for staff alone, participants are not told that it happened. */
const STAFF_EVENTS = ['noted', 'accepted', 'returned', 'management-informed'];
const CONSULTING_EVENTS = [
  'consultation-requested',
  'consultation-accepted',
  'consultation-answered',
  'consultation-declined',
  'consultation-cancelled',
];

/** What came to somebody because of a step. */
interface Arrival {
  user: string;
  /** What it says, as a code; absent of a signal. */
  code?: string;
  title?: string;
  description?: string;
  /** Whether the user could read the ticket after the step, and as its staff. */
  reads: boolean;
  staff: boolean;
  /** Whether the user had it before the step, or was consulted. */
  had: boolean;
}

describe.each(Object.entries(SCENES).filter(([, { escalated }]) => escalated))(
  'what staff says on a ticket of kind "%s"',
  (kind, scene) => {
    const word = kind.replace(/\W/g, '').toLocaleLowerCase('en-US');
    let knex: Knex;
    let send: Send;
    let portal: Portal;
    let number: string;
    let files: string[];
    let consultations: string[];
    const staffEvents = scene.confidential
      ? STAFF_EVENTS
      : [...STAFF_EVENTS, ...CONSULTING_EVENTS];
    const arrivals: Arrival[] = [];
    /** What was stored to be delivered, to the letter. */
    const stored: string[] = [];

    beforeAll(async () => {
      knex = await databases.init('SQLITE_3');
      knex.on('query', ({ sql, bindings }) => {
        if (/insert into .outbox/.test(sql)) {
          stored.push(JSON.stringify(bindings));
        }
      });
      ({ send, portal } = await startPortal(knex, SECRETIVE_CONFIG));
      ({ number, files, consultations } = await tellSecretStory(
        send,
        scene,
        word,
        observe,
      ));
      portal.reachable = false;
      await must(send, TEAM_MEMBER, 'post', `/tickets/${number}/messages`, {
        body: SECRET,
        visibility: 'internal',
      });
      while (await knex('outbox').whereNull('last_error').first()) {
        await setImmediate();
      }
    });

    async function observe(step: Step, ticket: string) {
      const path = `/tickets/${ticket}`;
      const { team } = await must(send, PROGRAM, 'get', path);
      await untilDelivered(knex);
      const seen = portal.deliveries.length;
      await step();
      await untilDelivered(knex);
      for (const delivery of portal.deliveries.slice(seen)) {
        for (const user of recipientsOf(delivery)) {
          expect(user).toMatch(/^user:/);
          const { status, body } = await send(nameOf(user), 'get', path);
          arrivals.push({
            user,
            code: delivery.payload?.scope?.split(':')[2],
            title: delivery.payload?.title,
            description: delivery.payload?.description,
            reads: status === 200,
            staff: body.routing !== undefined,
            had: [team, SPECIALISTS].some(group => isIn(user, group)),
          });
        }
      }
    }

    const lowRoles = Object.entries(matrix[kind]).filter(([, { notes }]) =>
      ['hidden', 'not shown'].includes(notes),
    );

    it.each(lowRoles)('does not reach the %s', async (role, { read }) => {
      const persona = ROLES[role](scene);
      const answers = await crawl(persona);
      if (read === 'yes') {
        answers.push(...(await attemptAll(persona)));
      }
      const forbidden =
        read === 'yes' ? [SECRET] : [SECRET, word, `"${number}"`];
      const leaks = answers.filter(({ text }) =>
        forbidden.some(secret => text.toLocaleLowerCase().includes(secret)),
      );
      expect(leaks).toEqual([]);
    });

    it('does reach the program that works for the desk', async () => {
      const answers = await crawl(PROGRAM);
      const leaking = answers.filter(({ text }) => text.includes(SECRET));
      expect(leaking.map(({ path }) => path.replace(number, 'N'))).toEqual(
        expect.arrayContaining([
          '/tickets?count=true',
          '/tickets/N',
          '/tickets/N/messages',
          '/tickets/N/events',
          ...(scene.confidential ? [] : ['/tickets/N/consultations']),
          '/routing/preview?ticket=N',
          `/tickets/N/attachments/${files[0]}`,
        ]),
      );
    });

    it('leaves by no notification, signal, outbox row or log line', async () => {
      expect(arrivals.map(({ code }) => code)).toEqual(
        expect.arrayContaining(staffEvents),
      );
      expect(stored.join()).toContain(number);
      expect(
        [...stored, JSON.stringify(portal.deliveries)].join(),
      ).not.toContain(SECRET);
      expect(portal.logLines.join()).toContain('could not be delivered yet');
      const lines = portal.logLines.filter(line => !line.includes('text='));
      expect(lines.join('\n')).not.toMatch(
        new RegExp(`${SECRET}|${word}`, 'i'),
      );
    });

    it('is announced to nobody who takes part', () => {
      const participants = [scene.requester, WATCHER].map(
        persona => `user:default/${persona}`,
      );
      const announced = arrivals.filter(
        ({ code, user }) =>
          staffEvents.includes(code ?? '') && participants.includes(user),
      );
      expect(announced).toEqual([]);
    });

    it('is announced to readers, and by number alone to who has lost it', () => {
      const strays = arrivals.filter(({ reads }) => !reads);
      for (const { had, code, description } of strays) {
        expect(had).toBe(true);
        expect([
          undefined,
          'no-longer-yours',
          'consultation-cancelled',
        ]).toContain(code);
        expect(description).toBeUndefined();
      }
      const beside = arrivals.filter(
        ({ code = '', staff, had }) =>
          staffEvents.includes(code) && !staff && !had,
      );
      expect(beside).toEqual([]);
      const titled = arrivals.filter(({ title }) => title?.includes(word));
      expect(titled).toEqual([]);
    });

    /** Everything that somebody can get to see by asking. */
    async function crawl(persona: string) {
      const summary = (ref: string) =>
        `/entities/${ref.replace(':', '/')}/summary`;
      const paths = [
        '/me',
        '/tickets?count=true',
        ...TICKET_VIEWS.map(view => `/tickets?count=true&view=${view}`),
        `/tickets?count=true&entity=${ENTITY}&orderBy=updatedAt`,
        summary(ENTITY),
        summary(UPSTREAM),
        summary(DOWNSTREAM),
        `/tickets/${number}`,
        `/tickets/${number}/messages`,
        `/tickets/${number}/events`,
        `/tickets/${number}/consultations`,
        `/routing/preview?ticket=${number}`,
        ...files.map(file => `/tickets/${number}/attachments/${file}`),
      ];
      const answers = [];
      for (const path of paths) {
        const { text } = await send(persona, 'get', path);
        // a refusal repeats what was asked
        answers.push({ path, text: text.replaceAll(path, '…') });
      }
      const found = await send(persona, 'get', `/tickets?text=${SECRET}`);
      expect(found.body.items).toEqual([]);
      return answers;
    }

    /** The answers to all that somebody can try to do. */
    async function attemptAll(persona: string) {
      const ticket = {
        number,
        tag: 'none',
        note: '',
        publicFile: files[0],
        noteFile: files[0],
        consultation: consultations[0] ?? 'none',
      };
      const answers = [];
      for (const [name, operation] of Object.entries(OPERATIONS)) {
        const { method, path, body, file } = operation;
        const { text } = await send(persona, method, path(ticket), {
          body: body?.(scene),
          file,
        });
        answers.push({ path: name, text });
      }
      return answers;
    }
  },
);

function nameOf(user: string): string {
  return user.replace('user:default/', '');
}

function isIn(user: string, group: string): boolean {
  return organisation().some(
    entity =>
      stringifyEntityRef(entity) === user && groupsOf(entity).includes(group),
  );
}
