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
import { Send } from './startPortal';

/** Sends what a test needs to succeed, and gives the body of the answer. */
export async function must(
  send: Send,
  persona: string,
  method: 'get' | 'post' | 'put' | 'patch',
  path: string,
  body?: object,
) {
  const response = await send(persona, method, path, { body });
  if (!response.ok) {
    throw new Error(`${persona} ${method} ${path}: ${response.text}`);
  }
  return response.body;
}

/** Writes a message with a file that holds the same text; the file's id. */
export async function say(
  send: Send,
  persona: string,
  path: string,
  message: { visibility: 'public' | 'internal'; body: string },
  name = 'log.txt',
): Promise<string> {
  const { body: file } = await send(persona, 'post', `${path}/attachments`, {
    file: { name, content: message.body },
  });
  const attachments = [file.id];
  await must(send, persona, 'post', `${path}/messages`, {
    ...message,
    attachments,
  });
  return file.id;
}
