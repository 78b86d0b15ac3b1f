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
import { must } from './requests';
import { ENTITY, SPECIALISTS, WATCHER } from './roles';
import { DOWNSTREAM, UPSTREAM } from './secretStory';
import { Send } from './startPortal';

/** A ticket as a world begins with it, and how far it has come. */
interface Beginning {
  by: string;
  ticket: Record<string, unknown>;
  verbs?: [persona: string, verb: string, body?: object][];
}

const escalate: [string, string, object] = [
  'operator',
  'escalate',
  { team: 'group:default/pos-support', reason: 'Theirs' },
];
const resolve: [string, string, object] = [
  'pos-engineer',
  'resolve',
  { resolution: 'Replaced' },
];

const consult: [string, string, object] = [
  'operator',
  'consultations',
  { team: SPECIALISTS, question: 'Whose?' },
];

/** What any employee may read. */
const VISIBLE: Beginning[] = [
  { by: 'developer', ticket: { urgency: 'high', entityRefs: [ENTITY] } },
  {
    by: 'developer',
    ticket: { entityRefs: [UPSTREAM] },
    verbs: [escalate, consult],
  },
  { by: 'sysadmin', ticket: { type: 'question', tags: ['pos'] } },
  {
    by: 'developer',
    ticket: { urgency: 'low', entityRefs: [UPSTREAM], tags: ['pos'] },
    verbs: [escalate, resolve],
  },
  { by: 'sysadmin', ticket: { entityRefs: [ENTITY] }, verbs: [escalate] },
  { by: 'customer-north', ticket: { entityRefs: [UPSTREAM] } },
  { by: 'developer', ticket: { confidential: true, entityRefs: [ENTITY] } },
];

/** What is hidden from each of the people below, of every reason for it. */
const HIDDEN: Beginning[] = [
  {
    by: 'customer-south',
    ticket: { urgency: 'high', entityRefs: [UPSTREAM] },
    verbs: [consult],
  },
  {
    by: 'billing-admin',
    ticket: { confidential: true, entityRefs: [ENTITY, UPSTREAM] },
    verbs: [escalate],
  },
  { by: 'billing-admin', ticket: { desk: 'people', entityRefs: [UPSTREAM] } },
  {
    by: 'customer-south',
    ticket: { type: 'question', tags: ['pos'], entityRefs: [ENTITY] },
    verbs: [escalate, resolve],
  },
  {
    by: 'billing-admin',
    ticket: { urgency: 'low', confidential: true, tags: ['pos'] },
  },
];

/** Low roles, to whom both worlds must look the same. */
export const OBSERVERS = [
  'guest',
  'software-engineer',
  'developer',
  WATCHER,
  'customer-north',
];

export const SUMMARIES = [ENTITY, UPSTREAM, DOWNSTREAM].map(
  ref => `/entities/${ref.replace(':', '/')}/summary`,
);

/** Fills a portal; in one world the hidden tickets stand between the others. */
export async function fillWorld(send: Send, withHidden: boolean) {
  const hidden: string[] = [];
  for (const [index, beginning] of VISIBLE.entries()) {
    if (withHidden && HIDDEN[index]) {
      hidden.push(await begin(send, HIDDEN[index], `Hidden ${index}`));
    }
    await begin(send, beginning, `Beep ${index}`);
  }
  return hidden;
}

async function begin(
  send: Send,
  { by, ticket, verbs = [] }: Beginning,
  title: string,
): Promise<string> {
  const { number } = await must(send, by, 'post', '/tickets', {
    title,
    description: 'It beeps',
    ...ticket,
  });
  for (const [persona, verb, body] of verbs) {
    const path = `/tickets/${number}/${verb}`;
    await must(send, persona, 'post', path, body);
  }
  return number;
}
