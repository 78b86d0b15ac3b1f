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
  Consultation,
  ConsultationAction,
  Ticket,
  TicketVerb,
  TicketVerbInputs,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { Portal } from '../../portal/Portal';

const TEAM = 'group:default/pos-support';

/** What is sent for each verb; the types see to it that none is forgotten. */
const VERBS: { [V in TicketVerb]: TicketVerbInputs[V] } = {
  claim: {},
  assign: { assignee: 'user:default/operator-2' },
  release: {},
  escalate: { team: TEAM, reason: 'Theirs' },
  accept: {},
  return: { reason: 'Not ours' },
  recall: { reason: 'Ours after all' },
  pend: { reason: 'third-party' },
  resume: {},
  resolve: { resolution: 'Replaced' },
  'reject-resolution': { reason: 'It still beeps' },
  close: {},
  reopen: { reason: 'It beeps again' },
};
const CONSULTATION_ACTIONS: Record<ConsultationAction, object> = {
  accept: {},
  answer: { answer: 'Yes' },
  decline: { reason: 'We do not know it' },
  cancel: {},
};
const PEOPLE = ['developer', 'operator', 'pos-engineer'];
const CONSULTED = ['billing-admin', 'operator'];

/** A request that changes something. */
export interface Write {
  persona: string;
  method: 'POST' | 'PATCH';
  path: string;
  body: object;
}

/**
 * Every kind of write, each by somebody who may do it now to one of the tickets
 * at the given paths, among which there has to be one in each state. On the first,
 * `billing-admin` is asked something.
 */
export async function everyWrite(
  portal: Portal,
  tickets: string[],
): Promise<Write[]> {
  const [first] = tickets;
  const actions = await actionsOf<Ticket>(portal, PEOPLE, tickets, answer => [
    answer,
  ]);
  const consultations = await actionsOf<{ items: Consultation[] }>(
    portal,
    CONSULTED,
    [`${first}/consultations`],
    answer => answer.items,
  );
  const edit = { persona: 'operator', method: 'PATCH', path: first } as const;
  const send = (persona: string, path: string, body: object) =>
    ({ persona, method: 'POST', path, body } as const);
  return [
    send('developer', '/tickets', { title: 'It beeps', description: '' }),
    { ...edit, body: { title: 'The till beeps loudly' } },
    { ...edit, body: { major: true } },
    ...Object.entries(VERBS).map(([verb, body]) => {
      const { persona, path } = actions(verb);
      return send(persona, `${path}/${verb}`, body);
    }),
    ...['public', 'internal'].map(visibility =>
      send('operator', `${first}/messages`, { body: 'Hello', visibility }),
    ),
    send('operator', `${first}/consultations`, { team: TEAM, question: '?' }),
    ...Object.entries(CONSULTATION_ACTIONS).map(([action, body]) => {
      const { persona, path, id } = consultations(action);
      return send(persona, `${path}/${id}/${action}`, body);
    }),
    send('operator', `${first}/attachments`, aFile()),
    send('support-lead', '/outbox/dead/retry', {}),
  ];
}

function aFile(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['abc']), 'photo.txt');
  return form;
}

/** Tells for an action who may do it, and to what. */
async function actionsOf<T>(
  portal: Portal,
  personas: string[],
  paths: string[],
  itemsOf: (answer: T) => { id?: string; allowedActions: string[] }[],
) {
  const found = await Promise.all(
    personas.flatMap(persona =>
      paths.map(async path => {
        const { body } = await portal.send<T>(persona, 'GET', path);
        return itemsOf(body).map(item => ({ ...item, persona, path }));
      }),
    ),
  );
  return (action: string) => {
    const able = found
      .flat()
      .find(({ allowedActions }) => allowedActions.includes(action));
    if (!able) {
      throw new Error(`There is nobody to ${action}`);
    }
    return able;
  };
}
