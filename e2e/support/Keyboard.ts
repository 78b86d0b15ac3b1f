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
import { expect } from './test';

/** How far around a place a sign of the focus may be, in pixels. */
const RING = 4;

/** A person without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Moves the focus on until it is there, and sees that it is. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    if (await hasFocus(target)) {
      return;
    }
    const before = await this.#lookAt(target);
    for (let presses = 0; presses < 80; presses++) {
      await this.page.keyboard.press('Tab');
      if (await hasFocus(target)) {
        const after = await this.#lookAt(target);
        expect(after.equals(before), `no focus shows on ${target}`).toBe(false);
        return;
      }
    }
    throw new Error(`The Tab key does not lead to ${target}`);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Goes there and presses Enter. */
  async enter(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press('Enter');
  }

  /** Goes there and types. */
  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  }

  /** The place with what is drawn around it. */
  async #lookAt(target: Locator): Promise<Buffer> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    return this.page.screenshot({
      clip: box
        ? {
            x: Math.max(0, box.x - RING),
            y: Math.max(0, box.y - RING),
            width: box.width + 2 * RING,
            height: box.height + 2 * RING,
          }
        : undefined,
      animations: 'disabled',
    });
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(node => node === document.activeElement);
}
