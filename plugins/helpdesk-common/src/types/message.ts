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
 * Who a message is for: `public` reaches the requester, `internal` is a note
 * among staff.
 * @public
 */
export type MessageVisibility = 'public' | 'internal';

/** @public */
export const MESSAGE_VISIBILITIES: readonly MessageVisibility[] = [
  'public',
  'internal',
];

/**
 * For whom somebody writes. The `requester` has the problem, also where that is
 * one of the staff; a `participant` follows the ticket and is no staff of it;
 * `staff` answers for the helpdesk.
 * @public
 */
export type MessageSide = 'requester' | 'participant' | 'staff';

/** @public */
export const MESSAGE_SIDES: readonly MessageSide[] = [
  'requester',
  'participant',
  'staff',
];

/**
 * A file that came with a message; its name is data and never a path.
 * @public
 */
export interface Attachment {
  id: string;
  fileName: string;
  /** Found out from the content, not taken from the sender. */
  contentType: string;
  /** In bytes. */
  size: number;
}

/** @public */
export interface Message {
  id: string;
  /** The ticket's; only in the answer to a new message. */
  number?: string;
  /** Entity ref of the person, or `system`. */
  author: string;
  /** The side that the author spoke for at the time of writing. */
  side: MessageSide;
  visibility: MessageVisibility;
  /** Markdown. */
  body: string;
  attachments: Attachment[];
  /** ISO 8601 in UTC. */
  createdAt: string;
}

/** @public */
export interface NewMessage {
  body: string;
  visibility: MessageVisibility;
  /** Ids of files that the sender has uploaded to this ticket before. */
  attachments?: string[];
}
