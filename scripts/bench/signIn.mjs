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

/* People sign in at the demo's provider, which holds them back until the catalog is read. */
import { USERS, MANY_TEAMS } from './portal.mjs';

/** Tokens by the names of users. */
export async function signIn(url) {
  const names = [...Object.values(USERS).flat(), MANY_TEAMS.name];
  const tokens = await Promise.all(names.map(name => tokenOf(url, name)));
  return new Map(names.map((name, index) => [name, tokens[index]]));
}

async function tokenOf(url, name) {
  const response = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: { 'x-demo-persona': name },
  });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(`${name} cannot sign in: ${JSON.stringify(body)}`);
  }
  return body.backstageIdentity.token;
}
