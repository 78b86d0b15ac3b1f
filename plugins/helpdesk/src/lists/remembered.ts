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
import { PAGE_SIZES } from './filters';
import { TICKET_LISTS } from './lists';

/**
 * A choice that this browser keeps from one visit to the next. It is known at
 * once: what the portal keeps for a person comes from the backend, and a list
 * would have to wait for that before it could be asked for.
 */
function remembered<T extends string | number>(
  name: string,
  choices: readonly T[],
) {
  const key = `helpdesk.${name}`;
  return {
    get(): T | undefined {
      const value = localStorage.getItem(key);
      return choices.find(choice => String(choice) === value);
    },
    set(choice: T): void {
      localStorage.setItem(key, String(choice));
    },
  };
}

/** How long the person likes the pages of a list. */
export const rememberedPageSize = remembered('page-size', PAGE_SIZES);

/** The list that the person met first the last time. */
export const rememberedFirstList = remembered(
  'first-list',
  TICKET_LISTS.map(({ id }) => id),
);
