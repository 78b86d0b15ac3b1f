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

/**
 * The items of several lists, one of each in turn, so that a long list keeps
 * nobody else waiting. A list that fails is reported and left out.
 */
export async function* interleave<T>(
  lists: AsyncIterable<T>[],
  onError: (error: unknown) => void,
): AsyncGenerator<T> {
  const open = new Set(lists.map(list => list[Symbol.asyncIterator]()));
  while (open.size > 0) {
    for (const list of [...open]) {
      const item = await list.next().catch(error => {
        onError(error);
        return { done: true as const, value: undefined };
      });
      if (item.done) {
        open.delete(list);
      } else {
        yield item.value;
      }
    }
  }
}
