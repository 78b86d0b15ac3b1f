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
 * Sizes that every entrance enforces; lengths in UTF-16 code units.
 * @public
 */
export const LIMITS = {
  title: 200,
  description: 50_000,
  message: 50_000,
  reason: 2_000,
  name: 200,
  question: 5_000,
  answer: 20_000,
  /** Of one ticket, ended ones included. */
  consultations: 50,
  /** Bytes of one file. */
  attachment: 10 * 1024 * 1024,
  attachments: 10,
  fileName: 200,
  tag: 50,
  tags: 20,
  entityRefs: 20,
  watchers: 50,
  entityRef: 300,
  searchText: 200,
  filterValues: 50,
  pageSize: 200,
} as const;
