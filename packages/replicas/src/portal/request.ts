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

/** What is sent beside method and path. */
export interface Sending {
  body?: object;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  status: number;
  etag: string;
  body: T;
}

/** Sends JSON, or a form, and reads JSON. */
export async function request<T>(
  url: string,
  options: Sending & { method: string; token: string },
): Promise<Answer<T>> {
  const response = await send(url, options);
  return {
    status: response.status,
    etag: response.headers.get('ETag') ?? '',
    body: await response.json(),
  };
}

/** Sends JSON, or a form, for an answer that may be anything. */
export function send(
  url: string,
  options: Sending & { method: string; token: string },
): Promise<Response> {
  const { method, token, body, headers } = options;
  return fetch(url, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body && !isForm(body) && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body && (isForm(body) ? body : JSON.stringify(body)),
  });
}

function isForm(body: object): body is FormData {
  return body instanceof FormData;
}
