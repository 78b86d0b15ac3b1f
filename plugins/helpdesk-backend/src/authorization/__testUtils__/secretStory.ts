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
import { CONFIG } from './organisation';
import { must, say } from './requests';
import {
  ENTITY,
  FORMER_TEAM,
  SPECIALIST,
  SPECIALISTS,
  TEAM_MEMBER,
  WATCHER,
} from './roles';
import { Scene } from './scenes';
import { Send } from './startPortal';

/** In all that is said among staff, and nowhere else. */
export const SECRET = 'zebrafinch';

/** The portal's config with a rule whose name is in the routing's trace. */
export const SECRETIVE_CONFIG = {
  helpdesk: {
    ...CONFIG.helpdesk,
    routing: {
      rules: [
        {
          name: `${SECRET} rule`,
          team: 'group:default/pos-support',
          entity: { tags: ['office'] },
        },
      ],
    },
  },
};

/** A thing that others depend on, so that its troubles show up with theirs. */
export const UPSTREAM = 'component:default/billing-api';
export const DOWNSTREAM = 'component:default/loyalty-app';

/** One step that changes a ticket. */
export type Step = () => Promise<unknown>;

/**
 * A ticket that goes back and forth between desk and teams, which say a secret
 * wherever staff can say something among themselves. Each step is run by the
 * caller's hand, so that it can look at what the step leaves behind.
 */
export async function tellSecretStory(
  send: Send,
  scene: Scene,
  word: string,
  run: (step: Step, number: string) => Promise<void>,
) {
  const { requester, supervisor } = scene;
  const files: string[] = [];
  const consultations: string[] = [];
  const { number } = await must(send, requester, 'post', '/tickets', {
    title: `The ${word} beeps`,
    description: `Whose ${word}?`,
    desk: scene.desk,
    confidential: scene.confidential,
    entityRefs: [ENTITY, UPSTREAM],
  });
  const path = `/tickets/${number}`;
  const reason = `${SECRET} reason`;

  const verb = (persona: string, name: string, body: object): Step => {
    return () => must(send, persona, 'post', `${path}/${name}`, body);
  };
  const note = (persona: string): Step => {
    const message = { visibility: 'internal', body: `${SECRET} note` } as const;
    const name = `${SECRET}.txt`;
    return async () => {
      files.push(await say(send, persona, path, message, name));
    };
  };
  const ask: Step = async () => {
    const { id } = await must(
      send,
      TEAM_MEMBER,
      'post',
      `${path}/consultations`,
      {
        team: SPECIALISTS,
        question: `${SECRET} question`,
      },
    );
    consultations.push(id);
  };
  const consult = (persona: string, action: string, body: object): Step => {
    return () =>
      must(
        send,
        persona,
        'post',
        `${path}/consultations/${consultations.at(-1)}/${action}`,
        body,
      );
  };
  const consulting: Step[] = [
    ask,
    consult(SPECIALIST, 'decline', { reason }),
    ask,
    consult(TEAM_MEMBER, 'cancel', { reason }),
    ask,
    consult(SPECIALIST, 'accept', {}),
    note(SPECIALIST),
    consult(SPECIALIST, 'answer', { answer: `${SECRET} answer` }),
    ask,
  ];
  const handOver = verb(supervisor, 'escalate', {
    team: 'group:default/billing-admins',
    reason,
  });

  const steps: Step[] = [
    () =>
      must(send, requester, 'patch', path, {
        watchers: [`user:default/${WATCHER}`],
      }),
    note(supervisor),
    ...[1, 2, 3].flatMap(() => [
      handOver,
      verb(FORMER_TEAM, 'return', { reason }),
    ]),
    handOver,
    note(FORMER_TEAM),
    verb(FORMER_TEAM, 'escalate', { reason }),
    verb(supervisor, 'recall', { reason }),
    verb(supervisor, 'escalate', { reason }),
    verb(TEAM_MEMBER, 'accept', {}),
    note(TEAM_MEMBER),
    ...(scene.confidential ? [] : consulting),
    verb(TEAM_MEMBER, 'resolve', { resolution: 'Replaced' }),
    verb(supervisor, 'reject-resolution', { reason }),
    verb(TEAM_MEMBER, 'resolve', { resolution: 'Replaced again' }),
    verb(TEAM_MEMBER, 'reopen', { reason }),
  ];
  for (const step of steps) {
    await run(step, number);
  }
  return { number, files, consultations };
}
