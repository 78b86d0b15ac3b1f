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
 * `yarn bench:pages`: how soon the helpdesk's pages are usable in a browser, on a desk
 * with many tickets and the app as built for production.
 *
 *   yarn bench:pages --tickets 100k --rounds 5
 *
 * A page is usable when what a person came for can be seen and clicked on. The
 * last lines are tables in Markdown: the median of the rounds, and the worst.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { readSize } from './bench/readSize.mjs';
import { withDesk } from './bench/withDesk.mjs';
import { buildApp } from './build-app.mjs';
import { ensureChromium } from './chromium.mjs';
import { measureConversation } from './bench/pages/conversation.mjs';
import { measureJourneys } from './bench/pages/journeys.mjs';

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '100k' },
    rounds: { type: 'string', default: '5' },
  },
});

await buildApp(process.env);
const executablePath = await ensureChromium(process.env);

await withDesk(readSize(values.tickets), async ({ url, pool }) => {
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const desk = { browser, url, pool, rounds: Number(values.rounds) };
    print('page', await measureJourneys(desk));
    print('a ticket of 2,000 messages', await measureConversation(desk));
  } finally {
    await browser.close();
  }
});

/** A table of milliseconds by name. */
function print(title, figures) {
  const lines = [
    [title, 'median ms', 'worst ms'],
    ['---', '--:', '--:'],
    ...Object.entries(figures).map(([name, times]) => {
      const sorted = times.toSorted((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)];
      return [name, median.toFixed(0), sorted.at(-1).toFixed(0)];
    }),
  ];
  console.log(
    `\n${lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`,
  );
}
