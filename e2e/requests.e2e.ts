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

/*
 * What a page asks the helpdesk for, it asks for at once: with a slow network,
 * each question that waits for the answer to another one doubles the wait. No
 * answer is let through before every question of a page has been asked, except
 * those that another one really depends on, which are named with the reason.
 */
import { Page, Route } from '@playwright/test';
import { Persona } from './support/personas';
import { richTicket } from './support/richTicket';
import { expect, Portal, test } from './support/test';

const TERMINAL = 'resource/default/pos-terminal-0003';

/** Somebody opens a page; questions are paths below the helpdesk's API. */
interface Visit {
  persona: Persona;
  path: (portal: Portal) => Promise<string>;
  /** Asked for before anything is answered. */
  atOnce: string[];
  /** Asked for once something is answered, and why not before. */
  later?: Record<string, string>;
}

const list = (persona: Persona, address: string, query: string): Visit => ({
  persona,
  path: async portal => {
    await richTicket(portal);
    return address;
  },
  atOnce: ['/me', `/tickets?${query}`],
});

const ticket = (persona: Persona, later?: Visit['later']): Visit => ({
  persona,
  path: async portal => {
    const { number } = await richTicket(portal);
    return `/helpdesk/tickets/${number}`;
  },
  atOnce: ['/me', '/tickets/N', '/tickets/N/events', '/tickets/N/messages'],
  later: { '/tickets/N/read': 'what is shown has been seen', ...later },
});

const VISITS: Record<string, Visit> = {
  'the queue': list('operator', '/helpdesk/queue', 'view=queue'),
  'what I control': list('operator', '/helpdesk/controlled', 'view=controlled'),
  // The helpdesk has been open in this browser before, see below.
  'the list that comes first': list('operator', '/helpdesk', 'view=queue'),
  'a ticket, for its requester': ticket('developer'),
  'a ticket, for staff': ticket('pos-engineer', {
    '/tickets/N/consultations':
      'who belongs to its staff is told by the ticket; others would be refused',
  }),
  'the form for a ticket on an entity': {
    persona: 'operator',
    path: async () =>
      '/helpdesk/new?entityRef=resource:default/pos-terminal-0003',
    atOnce: ['/me'],
    later: {
      [`/entities/${TERMINAL}/summary`]:
        'only operators are shown what impact the catalog proposes',
    },
  },
  'the tab on an entity': {
    persona: 'developer',
    path: async portal => {
      await richTicket(portal);
      return '/catalog/default/resource/pos-terminal-0003/helpdesk';
    },
    atOnce: [`/entities/${TERMINAL}/summary`, '/tickets?orderBy=urgency'],
  },
};

for (const [name, { persona, path, atOnce, later = {} }] of Object.entries(
  VISITS,
)) {
  test(`${name} asks for all at once`, async ({ portal }) => {
    const address = await path(portal);
    // Signed in, with the scripts at hand, and known from an earlier visit.
    const page = await portal.open(persona, '/helpdesk');
    await page.getByRole('tab').first().waitFor();

    const asked = await holdAnswers(page);
    await page.goto(address);
    await expect.poll(() => asked.questions()).toEqual(atOnce.toSorted());

    await asked.release();
    await expect
      .poll(() => asked.questions())
      .toEqual([...atOnce, ...Object.keys(later)].toSorted());
  });
}

/** Keeps back what the helpdesk answers, until it is let through. */
async function holdAnswers(page: Page) {
  const held: Route[] = [];
  const asked = new Set<string>();
  let isOpen = false;
  await page.route('**/api/helpdesk/**', async route => {
    asked.add(questionOf(route.request().url()));
    if (isOpen) {
      await route.continue();
    } else {
      held.push(route);
    }
  });
  return {
    questions: () => [...asked].toSorted(),
    release: async () => {
      isOpen = true;
      await Promise.all(held.splice(0).map(route => route.continue()));
    },
  };
}

/** The path, and what tells one list from another one. */
function questionOf(url: string): string {
  const { pathname, search } = new URL(url);
  const path = pathname.replace('/api/helpdesk', '').replace(/HD-\d+/, 'N');
  const first = path === '/tickets' ? search.split('&')[0] : '';
  return path + first;
}
