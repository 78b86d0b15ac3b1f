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

import { parseEntityRef } from '@backstage/catalog-model';
import { ParameterKind } from '@helpdesk/backstage-plugin-helpdesk-common';
import { formatHours } from '../clocks/formatHours';
import { formatIsoDuration } from '../clocks/formatIsoDuration';
import { formatMoment } from '../clocks/formatMoment';

/**
 * A parameter of an explanation in the reader's language, as text: entities by
 * their names. What is not what it should be stays as it is.
 */
export function formatParameter(
  kind: ParameterKind,
  value: string,
  language: string,
): string {
  switch (kind) {
    case 'time':
      return Number.isNaN(Date.parse(value))
        ? value
        : formatMoment(value, language);
    case 'duration':
      return formatIsoDuration(value, language);
    case 'count':
      return new Intl.NumberFormat(language).format(Number(value));
    case 'hours':
      return formatHours(value, language);
    case 'ref':
    case 'refs':
      return refsOf(value).map(nameOf).join(', ');
    default:
      return value;
  }
}

/** The refs of a parameter that is one or several. */
export function refsOf(value: string): string[] {
  return value.split(/, */);
}

function nameOf(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}
