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

import { AttachmentRecord } from '../domain/ticket/AttachmentRecord';

/** Where uploaded files are kept, apart from what is known of them. */
export interface AttachmentContents {
  put(id: string, content: Buffer): Promise<void>;
  /** `undefined` if there is none by this id. */
  get(id: string): Promise<Buffer | undefined>;
  delete(ids: string[]): Promise<void>;
}

/**
 * What is known of uploaded files. A file is bound to a message by the
 * transaction that stores the message; until then it can be forgotten.
 */
export interface AttachmentStore {
  /**
   * Keeps a file that is not sent yet. `false`, and nothing is kept, if its
   * uploader has so many of them on the ticket already, however many come at once.
   */
  insertUnsent(attachment: AttachmentRecord, most: number): Promise<boolean>;
  /** `undefined` as well for an id that is not a UUID. */
  find(id: string): Promise<AttachmentRecord | undefined>;
  /** Files of messages, in the order of their upload. */
  listOf(messageIds: string[]): Promise<AttachmentRecord[]>;
  /** Forgets files that were uploaded before a time and never sent; their ids. */
  deleteUnsentBefore(time: Date, limit: number): Promise<string[]>;
}
