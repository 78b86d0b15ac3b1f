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

/* A person's browser, and how long what they wait for is in coming. */
import { USERS } from '../portal.mjs';

const [PERSON] = USERS.operators;

/** Milliseconds that something may take to be usable. */
const PATIENCE = 60_000;

/** A browser that nothing is cached in, of somebody who is signed in. */
export async function newVisit({ browser, url }, remembered = {}) {
  const memory = {
    language: 'en',
    'helpdesk-demo.persona': PERSON,
    ...remembered,
  };
  const localStorage = Object.entries(memory).map(([name, value]) => ({
    name,
    value,
  }));
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    storageState: { cookies: [], origins: [{ origin: url, localStorage }] },
  });
  await context.addInitScript(watchPage);
  return context;
}

/** Runs in the page: notes when somebody clicked. */
function watchPage() {
  window.seen = { clickedAt: 0 };
  const note = event => (window.seen.clickedAt = event.timeStamp);
  addEventListener('click', note, true);
}

/**
 * Milliseconds from the last click, or else from the start of the navigation,
 * until what the selector names can be seen and clicked on.
 */
export function untilUsable(page, selector) {
  return page.evaluate(
    ({ wanted, patience }) =>
      new Promise((resolve, reject) => {
        const deadline = performance.now() + patience;
        const look = () => {
          const found = document.querySelector(wanted);
          found?.scrollIntoView({ block: 'nearest' });
          const { x, y, height } = found?.getBoundingClientRect() ?? {};
          const hit = found && document.elementFromPoint(x + 2, y + height / 2);
          if (hit && found.contains(hit)) {
            resolve(performance.now() - window.seen.clickedAt);
          } else if (performance.now() > deadline) {
            reject(new Error(`'${wanted}' is not usable after ${patience} ms`));
          } else {
            requestAnimationFrame(look);
          }
        };
        look();
      }),
    { wanted: selector, patience: PATIENCE },
  );
}
