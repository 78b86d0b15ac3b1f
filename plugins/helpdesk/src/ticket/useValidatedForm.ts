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

import {
  FormEvent,
  KeyboardEvent,
  RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

/** Props that put a message beside a Backstage UI field. */
export interface FieldValidation {
  validationBehavior: 'aria';
  validate: () => string | undefined;
}

/** What a form and its fields need to be checked on submit. */
export interface ValidatedForm<K extends string> {
  formProps: {
    ref: RefObject<HTMLFormElement>;
    noValidate: true;
    onSubmit: (event: FormEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Whether the person has tried to submit what is not right yet. */
  attempted: boolean;
  /** Shows the field's message, once the person has tried to submit. */
  field(name: K): FieldValidation;
}

/**
 * Submits a form when `errors` names no field. Else the messages appear at
 * their fields and the first of these gets the focus. Ctrl or Cmd with Enter
 * submits from any field.
 */
export function useValidatedForm<K extends string>(
  errors: Partial<Record<K, string>>,
  onSubmit: () => void,
): ValidatedForm<K> {
  const ref = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);

  useEffect(() => {
    ref.current
      ?.querySelector<HTMLElement>(
        '[aria-invalid="true"]:is(input, textarea, [role="spinbutton"])',
      )
      ?.focus();
  }, [attempts]);

  return {
    formProps: {
      ref,
      noValidate: true,
      onSubmit: event => {
        event.preventDefault();
        if (Object.values(errors).some(Boolean)) {
          setAttempts(count => count + 1);
        } else {
          setAttempts(0);
          onSubmit();
        }
      },
      onKeyDown: event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          ref.current?.requestSubmit();
        }
      },
    },
    attempted: attempts > 0,
    field: name => ({
      validationBehavior: 'aria',
      validate: () => (attempts > 0 ? errors[name] : undefined),
    }),
  };
}
