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

import { randomInt } from 'node:crypto';
import { BrowserContext, Page, test as base } from '@playwright/test';
import { HelpdeskApi } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskAs } from './helpdeskAs';
import { Persona } from './personas';

/** How a person set up their browser and the portal. */
interface Setup {
  language?: 'en' | 'uk';
  theme?: 'light' | 'dark';
  /** Lets whatever got into a page run, so that a test sees that it did. */
  bypassCSP?: boolean;
}

/** The portal and its people. */
export interface Portal {
  /** A tab in a browser of their own; in nobody's one has to sign in first. */
  open(
    persona: Persona | undefined,
    path: string,
    setup?: Setup,
  ): Promise<Page>;
  /** What the persona may do over HTTP, to set the scene. */
  api(persona: Persona): HelpdeskApi;
  /** Where the portal is, for example `http://localhost:7107`. */
  origin: string;
  /** Words that nothing else of this portal carries. */
  unique(words: string): string;
}

type OpenBrowser = (
  persona: Persona | undefined,
  origin: string,
  setup: Setup,
) => Promise<BrowserContext>;

/** Tests of the portal as several people see it side by side. */
export const test = base.extend<
  { portal: Portal },
  { openBrowser: OpenBrowser }
>({
  // Kept for the next test, since a browser that has seen the portal before
  // opens it many times faster.
  openBrowser: [
    async ({ browser }, use) => {
      const contexts = new Map<string, BrowserContext>();
      await use(async (persona, origin, setup) => {
        const { language = 'en', theme, bypassCSP } = setup;
        // Whoever signs in here must not find that somebody has before.
        const nobody = persona ? undefined : contexts.size;
        const key = JSON.stringify([persona, nobody, ...Object.entries(setup)]);
        let context = contexts.get(key);
        if (!context) {
          const memory = {
            language,
            ...(persona && { 'helpdesk-demo.persona': persona }),
          };
          const localStorage = Object.entries(memory).map(([name, value]) => ({
            name,
            value,
          }));
          context = await browser.newContext({
            storageState: { cookies: [], origins: [{ origin, localStorage }] },
            colorScheme: theme,
            bypassCSP,
          });
          contexts.set(key, context);
        }
        return context;
      });
      await Promise.all([...contexts.values()].map(each => each.close()));
    },
    { scope: 'worker' },
  ],

  portal: async ({ openBrowser, baseURL }, use) => {
    const origin = baseURL!;
    const pages: Page[] = [];
    await use({
      open: async (persona, path, setup = {}) => {
        const context = await openBrowser(persona, origin, setup);
        const page = await context.newPage();
        pages.push(page);
        await page.goto(path);
        return page;
      },
      origin,
      api: persona => helpdeskAs(origin, persona),
      unique: words => `${words} ${randomInt(1e9, 1e10)}`,
    });
    await Promise.all(pages.map(page => page.close()));
  },
});

export { expect } from '@playwright/test';
