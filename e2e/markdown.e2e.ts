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
 * What anybody writes is text to everybody else: nothing in it runs, nothing
 * in it is loaded, and links lead only to where links may lead. The browsers
 * here do without the portal's content security policy, which would otherwise
 * hide what got through.
 */
import { Locator, Page } from '@playwright/test';
import { Persona } from './support/personas';
import { PAYLOADS } from './support/payloads';
import { expect, Portal, test } from './support/test';

const PRINTER = 'resource:default/fiscal-printer-01';
const PRINTER_PAGE = '/catalog/default/resource/fiscal-printer-01';

/** What should not have happened in a tab. */
const watched = new WeakMap<Page, string[]>();

/** Elements that Markdown makes, and those that show it. */
const ELEMENTS = new Set(
  (
    'a b blockquote br button code del div dd dl dt em h1 h2 h3 h4 h5 h6 hr ' +
    'input li ol p path pre s section span strong sup svg table tbody td th ' +
    'thead time tr ul'
  ).split(' '),
);

const SCHEMES = /^(https?:|mailto:|tel:|\/|#)/;

test('what people write on a ticket is text', async ({ portal }) => {
  test.slow();
  const number = await sayEverything(portal);

  for (const persona of ['operator', 'developer'] as const) {
    const page = await openWatched(portal, persona);
    await page.goto(`/helpdesk/tickets/${number}`);
    const conversation = page.getByRole('list', { name: 'Conversation' });
    await showAll(conversation, 'That was everything.');
    await expectOnlyText(conversation);
    await expectNothingRan(page);
  }
});

test('what teams ask each other is text', async ({ portal }) => {
  const operator = portal.api('operator');
  const { number } = await operator.createTicket({
    title: portal.unique('Question'),
    description: '',
    requester: { ref: 'user:default/developer' },
  });
  // Three in one, since a ticket takes fewer questions than there are payloads.
  for (let index = 0; index < PAYLOADS.length; index += 3) {
    const text = PAYLOADS.slice(index, index + 3).join('\n\n');
    const { id } = await operator.requestConsultation(number, {
      team: 'group:default/sysadmins',
      question: text,
    });
    await portal
      .api('sysadmin')
      .performOnConsultation(number, id, 'answer', { answer: text });
  }
  const page = await openWatched(portal, 'sysadmin');
  await page.goto(`/helpdesk/tickets/${number}`);
  const questions = page.getByRole('list', { name: 'Consultations' });
  await questions.getByRole('listitem').first().waitFor();
  await expectOnlyText(questions);
  await expectNothingRan(page);
});

test('titles, tags and names are text wherever they are shown', async ({
  portal,
}) => {
  const mark = portal.unique('mark').split(' ')[1];
  const api = portal.api('operator');
  for (const payload of PAYLOADS) {
    const line = payload.replaceAll('\n', ' ');
    await api.createTicket({
      title: `${mark} ${line}`.slice(0, 200),
      description: payload,
      entityRefs: [PRINTER],
      tags: [line.slice(0, 50)],
      requester: { contact: { name: line.slice(0, 200) } },
    });
  }
  const { items } = await api.listTickets({ text: mark, limit: 200 });
  expect(items).toHaveLength(PAYLOADS.length);

  const operator = await openWatched(portal, 'operator');
  for (
    let path: string | null = `/helpdesk/queue?text=${mark}`;
    path;
    path = await addressOfNextPage(operator)
  ) {
    await operator.goto(path);
    await operator.getByRole('rowheader').getByRole('link').first().waitFor();
    await expectNothingRan(operator);
  }

  const developer = await openWatched(portal, 'developer');
  await developer.goto(`${PRINTER_PAGE}/helpdesk`);
  await developer.getByRole('rowheader').getByRole('link').first().waitFor();
  await expectNothingRan(developer);
  await developer.goto(PRINTER_PAGE);
  await developer.getByRole('link', { name: /^HD-/ }).first().waitFor();
  await expectNothingRan(developer);

  for (const { number } of [items[0], items[items.length - 1]]) {
    await operator.goto(`/helpdesk/tickets/${number}`);
    await operator.getByText(mark).first().waitFor();
    await expectNothingRan(operator);
  }
});

/** One ticket on which each payload was said in each way there is. */
async function sayEverything(portal: Portal): Promise<string> {
  const developer = portal.api('developer');
  const operator = portal.api('operator');
  const { number } = await developer.createTicket({
    title: portal.unique('Everything'),
    description: PAYLOADS.join('\n\n'),
  });
  await operator.perform(number, 'claim', {});
  for (const payload of PAYLOADS) {
    await operator.addMessage(number, {
      body: payload,
      visibility: 'internal',
    });
    await developer.addMessage(number, { body: payload, visibility: 'public' });
    await operator.perform(number, 'resolve', { resolution: payload });
    await developer.perform(number, 'reject-resolution', { reason: payload });
  }
  await operator.addMessage(number, {
    body: 'That was everything.',
    visibility: 'public',
  });
  return number;
}

/** A tab that keeps an account of what should not happen in it. */
async function openWatched(portal: Portal, persona: Persona): Promise<Page> {
  const page = await portal.open(persona, 'about:blank', { bypassCSP: true });
  const origin = new URL(portal.origin).host;
  const incidents: string[] = [];
  watched.set(page, incidents);
  page.on('dialog', async dialog => {
    incidents.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', request => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== origin) {
      incidents.push(`request: ${request.url()}`);
    }
  });
  page.on('popup', popup => incidents.push(`popup: ${popup.url()}`));
  page.on('framenavigated', frame => {
    if (frame !== page.mainFrame()) {
      incidents.push(`frame: ${frame.url()}`);
    }
  });
  return page;
}

async function expectNothingRan(page: Page): Promise<void> {
  expect(watched.get(page)).toEqual([]);
  expect(await page.evaluate(() => '__hit' in window)).toBe(false);
  expect(new URL(page.url()).pathname).toMatch(/^\/(helpdesk|catalog)\//);
  const links = await page
    .getByRole('main')
    .locator('a')
    .evaluateAll(nodes => nodes.map(node => node.getAttribute('href') ?? ''));
  expect(links.filter(href => !SCHEMES.test(href))).toEqual([]);
}

/** Nothing but what Markdown may make of a text. */
async function expectOnlyText(part: Locator): Promise<void> {
  const found = await part.locator('*').evaluateAll(nodes =>
    nodes.map(node => ({
      element: node.tagName.toLowerCase(),
      handlers: node.getAttributeNames().filter(name => /^on/i.test(name)),
    })),
  );
  expect(found.filter(({ element }) => !ELEMENTS.has(element))).toEqual([]);
  expect(found.filter(({ handlers }) => handlers.length > 0)).toEqual([]);
}

async function showAll(conversation: Locator, lastWords: string) {
  const page = conversation.page();
  const end = conversation.getByText(lastWords);
  const more = page.getByRole('button', { name: 'Show more' });
  await end.or(more).first().waitFor();
  while (!(await end.isVisible())) {
    const entries = conversation.getByRole('listitem');
    const shown = await entries.count();
    await more.click();
    await expect.poll(() => entries.count()).toBeGreaterThan(shown);
  }
}

async function addressOfNextPage(page: Page): Promise<string | null> {
  const next = page.getByRole('link', { name: 'Next page' });
  return (await next.isVisible()) ? next.getAttribute('href') : null;
}
