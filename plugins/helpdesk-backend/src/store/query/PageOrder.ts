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
/** A column that a list is ordered by, and the type of its values. */
export interface OrderColumn {
  name: string;
  type: 'smallint' | 'integer' | 'bigint' | 'time';
}

/**
 * A total order of a list. All columns go the same way, so that a position in
 * the list is one comparison of rows, which an index answers.
 */
export interface PageOrder {
  /** Tells cursors of different lists and orders apart. */
  name: string;
  /** The last one is unique. */
  columns: OrderColumn[];
  direction: 'asc' | 'desc';
}
