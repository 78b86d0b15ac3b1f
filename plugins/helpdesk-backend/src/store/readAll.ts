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

/** How many are read at a time. */
const PAGE_SIZE = 200;

/**
 * All items of a list that is read page by page, each page as it is needed. Goes
 * by the last item that was read, so that it gets past those that stay where they
 * are.
 */
export async function* readAll<T>(
  readPage: (page: { after?: T; limit: number }) => Promise<T[]>,
): AsyncGenerator<T> {
  let items: T[] = [];
  do {
    items = await readPage({ after: items.at(-1), limit: PAGE_SIZE });
    yield* items;
  } while (items.length > 0);
}
