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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';
import { requireText } from './text';

/**
 * A full entity ref in its one canonical, lower-case form. Throws an
 * `InputError` that names the field.
 */
export function requireRef(
  field: string,
  value: string,
  kind?: 'user' | 'group',
): string {
  const text = requireText(field, value, LIMITS.entityRef);
  if (!/^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(text)) {
    throw new InputError(
      `${field}: '${text}' is not a full entity ref such as component:default/name`,
    );
  }
  const ref = stringifyEntityRef(parseEntityRef(text)).toLocaleLowerCase(
    'en-US',
  );
  if (kind && !ref.startsWith(`${kind}:`)) {
    throw new InputError(`${field}: '${text}' is not the ref of a ${kind}`);
  }
  return ref;
}

/** Canonical refs without repetition, in the given order. */
export function requireRefs(
  field: string,
  values: string[],
  maximum: number,
  kind?: 'user' | 'group',
): string[] {
  if (values.length > maximum) {
    throw new InputError(`${field}: must not have more than ${maximum} items`);
  }
  return [
    ...new Set(
      values.map((value, index) =>
        requireRef(`${field}[${index}]`, value, kind),
      ),
    ),
  ];
}
