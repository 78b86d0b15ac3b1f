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
 * A ticket whose conversation never ended: what it takes to show it, to read on to
 * its end and to scroll through it, with entries out of sight skipped by the
 * browser as the style sheet has it, and with none skipped.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newVisit, untilUsable } from './visit.mjs';

const ENTRY = 'ol[aria-label=Conversation] > li';
const NONE_SKIPPED = `${ENTRY} { content-visibility: visible !important }`;

export async function measureConversation(desk) {
  const { rows } = await desk.pool.query(
    readFileSync(join(import.meta.dirname, 'longTicket.sql'), 'utf8'),
  );
  const address = `/helpdesk/tickets/HD-${rows[0].id}`;
  const figures = {};
  for (let round = 0; round < desk.rounds; round++) {
    for (const [how, style] of [
      ['', '/* as it is */'],
      [', none skipped', NONE_SKIPPED],
    ]) {
      const times = await timesOf(desk, address, style);
      for (const [name, time] of Object.entries(times)) {
        (figures[name + how] ??= []).push(time);
      }
    }
  }
  return figures;
}

async function timesOf(desk, address, style) {
  const context = await newVisit(desk);
  try {
    const page = await context.newPage();
    await page.goto('/helpdesk/mine', { waitUntil: 'networkidle' });
    await page.goto(address, { waitUntil: 'commit' });
    const first = await untilUsable(page, `${ENTRY}:nth-child(2)`);
    await page.addStyleTag({ content: style });
    const more = await readToTheEnd(page);
    return {
      'opened, until its first 200 are there': first,
      '200 more, the last of them': more,
      'longest frame while scrolling': await page.evaluate(scroll),
      'layout for another width': await page.evaluate(layOutAnew, ENTRY),
    };
  } finally {
    await context.close();
  }
}

/** Milliseconds that the last of the many pages took to be there. */
async function readToTheEnd(page) {
  const more = page.getByRole('button', { name: 'Show more' });
  let time = 0;
  while ((await more.count()) > 0) {
    const shown = await page.locator(ENTRY).count();
    await more.click();
    await page.waitForFunction(
      ([entry, before]) =>
        document.querySelectorAll(entry).length > before &&
        !document.querySelector('button[data-pending]'),
      [ENTRY, shown],
    );
    time = await page.evaluate(() => performance.now() - window.seen.clickedAt);
  }
  return time;
}

/** Runs in the page: from the top by screens, one a frame. */
async function scroll() {
  const main = document.querySelector('main');
  main.scrollTop = 0;
  const frame = () => new Promise(requestAnimationFrame);
  let longest = 0;
  let before = await frame();
  for (let screens = 0; screens < 200; screens++) {
    main.scrollTop += main.clientHeight;
    const now = await frame();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return longest;
}

/** Runs in the page: milliseconds of one layout at another width. */
function layOutAnew(entry) {
  const list = document.querySelector(entry).parentElement;
  const start = performance.now();
  list.style.width = '30rem';
  list.getBoundingClientRect();
  const time = performance.now() - start;
  list.style.width = '';
  return time;
}
