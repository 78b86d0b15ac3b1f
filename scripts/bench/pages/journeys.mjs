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

/* Ways to the pages that people work from. */
import { entityName } from '../portal.mjs';
import { newVisit, untilUsable } from './visit.mjs';

const ROW = '[role=rowheader] a';
const ENTITY = `/catalog/default/component/${entityName(1)}`;

/**
 * By a click within the portal where there is one, which finds none of the
 * page's scripts loaded; else by opening the address.
 */
const JOURNEYS = {
  'queue, from the sidebar': {
    from: '/catalog',
    click: page => page.getByRole('link', { name: 'Helpdesk' }).first(),
    usable: ROW,
  },
  'queue of 50, from another list': {
    remembered: { 'helpdesk.page-size': '50' },
    from: '/helpdesk/mine',
    click: page => page.getByRole('tab', { name: 'Queue' }),
    usable: ROW,
  },
  'queue of 100, from another list': {
    remembered: { 'helpdesk.page-size': '100' },
    from: '/helpdesk/mine',
    click: page => page.getByRole('tab', { name: 'Queue' }),
    usable: ROW,
  },
  'entity tab, from the entity': {
    from: ENTITY,
    click: page =>
      page
        .getByRole('navigation', { name: 'Content navigation' })
        .getByRole('link', { name: 'Helpdesk' }),
    usable: ROW,
  },
  'ticket, from the queue': {
    from: '/helpdesk/queue',
    click: page => page.locator(ROW).first(),
    usable: 'ol[aria-label=Conversation] > li:nth-child(2)',
  },
  'queue, opened': { open: '/helpdesk/queue', usable: ROW },
  'entity tab, opened': { open: `${ENTITY}/helpdesk`, usable: ROW },
};

/** Times of each journey, without scripts in the cache and with them. */
export async function measureJourneys(desk) {
  const figures = {};
  for (const [name, journey] of Object.entries(JOURNEYS)) {
    const first = [];
    const again = [];
    for (let round = 0; round < desk.rounds; round++) {
      const context = await newVisit(desk, journey.remembered);
      first.push(await timeOf(context, journey));
      again.push(await timeOf(context, journey));
      await context.close();
    }
    figures[`${name}, first time`] = first;
    figures[`${name}, again`] = again;
  }
  return figures;
}

async function timeOf(context, { from, click, open, usable }) {
  const page = await context.newPage();
  if (from) {
    await page.goto(from, { waitUntil: 'networkidle' });
    await click(page).click();
  } else {
    await page.goto(open, { waitUntil: 'commit' });
  }
  const time = await untilUsable(page, usable);
  await page.close();
  return time;
}
