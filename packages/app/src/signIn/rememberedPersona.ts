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

const KEY = 'helpdesk-demo.persona';

/**
 * Who the person in this tab is: whom they picked in it, else whom they picked
 * last in this browser. So tabs can be different people, and a link opened in
 * a new tab does not ask again.
 */
export const rememberedPersona = {
  get(): string | undefined {
    return (
      sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? undefined
    );
  },
  set(name: string): void {
    sessionStorage.setItem(KEY, name);
    localStorage.setItem(KEY, name);
  },
  forget(): void {
    sessionStorage.removeItem(KEY);
    localStorage.removeItem(KEY);
  },
};
