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
import { RefObject, useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Makes a link to a ticket lead to where replies are written. */
export const WRITE_HASH = '#write';

/** Puts the focus into a form's text where the address asks for it. */
export function useWriteLink(form: RefObject<HTMLFormElement>): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === WRITE_HASH) {
      form.current?.querySelector('textarea')?.focus();
    }
  }, [hash, form]);
}
