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

import { Locator, Page } from '@playwright/test';

/** The ticket page, as the person in front of it uses it. */
export class TicketPage {
  readonly actions: Locator;
  readonly conversation: Locator;
  readonly details: Locator;
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
    this.actions = page.getByRole('group', { name: 'Actions' });
    this.conversation = page.getByRole('list', { name: 'Conversation' });
    this.details = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Details' }) });
  }

  /** How a clock stands, by the name of what it measures. */
  clock(name: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${name}: `) });
  }

  /** Presses a button, or the item of the menu behind it. */
  async act(name: string): Promise<void> {
    const button = this.actions.getByRole('button', { name, exact: true });
    const more = this.actions.getByRole('button', { name: 'More actions' });
    await button.or(more).first().waitFor();
    if (await button.isVisible()) {
      await button.click();
      return;
    }
    await more.click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Presses a button whose dialog asks for one text, and confirms it. */
  async actWith(name: string, text: string, confirm: string): Promise<void> {
    await this.act(name);
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: confirm }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  reply(text: string): Promise<void> {
    return this.#write('Reply', 'Your reply', /^Send reply/, text);
  }

  note(text: string): Promise<void> {
    return this.#write('Internal note', 'Your internal note', /^Save/, text);
  }

  async #write(kind: string, label: string, send: RegExp, text: string) {
    const form = this.page.getByRole('form', { name: 'Write' });
    await form.waitFor();
    const choice = form.getByText(kind, { exact: true });
    if (await choice.isVisible()) {
      await choice.click(); // only staff have a choice
    }
    await form.getByRole('textbox', { name: label }).fill(text);
    await form.getByRole('button', { name: send }).click();
    await this.conversation.getByText(text).waitFor();
  }
}
