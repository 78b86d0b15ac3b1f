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
import { Knex } from 'knex';
import { groupsOf } from '../domain/routing/groupsOf';
import { testDatabases } from '../store/__testUtils__/databases';
import { OPERATIONS } from './__testUtils__/operations';
import { organisation, PROGRAM } from './__testUtils__/organisation';
import { readMatrix } from './__testUtils__/readMatrix';
import { must } from './__testUtils__/requests';
import { ENTITY, ROLES, SPECIALISTS, WATCHER } from './__testUtils__/roles';
import { SCENES } from './__testUtils__/scenes';
import {
  DOWNSTREAM,
  SECRET,
  SECRETIVE_CONFIG,
  Step,
  tellSecretStory,
  UPSTREAM,
} from './__testUtils__/secretStory';
import { Portal, Send, startPortal } from './__testUtils__/startPortal';

const databases = testDatabases();
const matrix = readMatrix();

/** Of what is for staff alone, participants are not told that it happened. */
const STAFF_EVENTS = [
  'noted',
  'accepted',
  'returned',
  'recalled',
  'management-informed',
];
const CONSULTING_EVENTS = [
  'consultation-requested',
  'consultation-accepted',
  'consultation-answered',
  'consultation-declined',
  'consultation-cancelled',
];

/** A row of the outbox that a step has left. */
interface Effect {
  sink: string;
  number: string;
  event?: string;
  title?: string;
  recipients: string[];
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
    const effects: Effect[] = [];
    /** What went to people who could not read the ticket after the step. */
    const strays: (Effect & { recipient: string; teamBefore: string })[] = [];

    beforeAll(async () => {
      knex = await databases.init('SQLITE_3');
      ({ send, portal } = await startPortal(knex, SECRETIVE_CONFIG));
      portal.reachable = false;
      ({ number, files, consultations } = await tellSecretStory(
        send,
        scene,
        word,
        observe,
      ));
    });

    async function observe(step: Step, ticket: string) {
      const path = `/tickets/${ticket}`;
      const { team: teamBefore } = await must(send, PROGRAM, 'get', path);
      const last = (await knex('outbox').max({ id: 'id' }).first())?.id ?? 0;
      await step();
      const rows = await knex('outbox').where('id', '>', last).orderBy('id');
      const arisen = rows.map(
        ({ sink, payload }): Effect => ({ ...JSON.parse(payload), sink }),
      );
      effects.push(...arisen);
      const recipients = new Set(arisen.flatMap(effect => effect.recipients));
      for (const recipient of recipients) {
        if (!(await canRead(recipient, path))) {
          const sent = arisen.filter(effect =>
            effect.recipients.includes(recipient),
          );
          strays.push(
            ...sent.map(effect => ({ ...effect, recipient, teamBefore })),
          );
        }
      }
    }

    /** Whether a user, or every member of a group, can read the ticket. */
    async function canRead(recipient: string, path: string): Promise<boolean> {
      const answers = await Promise.all(
        peopleBehind(recipient).map(persona => send(persona, 'get', path)),
      );
      return answers.every(({ status }) => status === 200);
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
      expect(effects.map(({ event }) => event)).toEqual(
        expect.arrayContaining(staffEvents),
      );
      const rows = await knex('outbox').select();
      expect(JSON.stringify([rows, portal.deliveries])).not.toContain(SECRET);
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
      const announced = effects.filter(
        ({ event, recipients }) =>
          staffEvents.includes(event ?? '') &&
          recipients.some(recipient => participants.includes(recipient)),
      );
      expect(announced).toEqual([]);
    });

    it('is announced to readers, and without a title to a team that loses it', () => {
      for (const { title, recipient, teamBefore } of strays) {
        expect([teamBefore, SPECIALISTS]).toContain(recipient);
        expect(title).toBeUndefined();
      }
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

/** Names of the user, or of the members of the group. */
function peopleBehind(ref: string): string[] {
  return organisation()
    .filter(({ kind }) => kind === 'User')
    .filter(
      user =>
        ref === `user:default/${user.metadata.name}` ||
        groupsOf(user).includes(ref),
    )
    .map(user => user.metadata.name);
}
