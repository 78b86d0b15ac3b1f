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

import { InputError } from '@backstage/errors';
import type { BusinessCalendar } from '@helpdesk/backstage-plugin-helpdesk-node';
import { ALWAYS } from './always';
import { isKnownZone } from './zoneOffset';

/**
 * The calendars of this portal. Of those with the same id the last one is
 * meant; `always` is there without being given.
 */
export class Calendars {
  readonly #byId: Map<string, BusinessCalendar>;

  constructor(calendars: BusinessCalendar[] = []) {
    for (const { id, zone } of calendars) {
      if (!isKnownZone(zone)) {
        throw new InputError(
          `The zone of the calendar "${id}" is unknown: "${zone}"`,
        );
      }
    }
    this.#byId = new Map(
      [ALWAYS, ...calendars].map(calendar => [calendar.id, calendar]),
    );
  }

  /**
   * Throws an `InputError` that begins with the key of the config that names the
   * calendar and says which there are.
   */
  named(id: string, key: string): BusinessCalendar {
    const calendar = this.#byId.get(id);
    if (!calendar) {
      const known = [...this.#byId.keys()].join(', ');
      throw new InputError(
        `${key}: there is no calendar "${id}"; known are ${known}`,
      );
    }
    return calendar;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** For people; of one that is gone from the config, its id. */
  titleOf(id: string): string {
    return this.#byId.get(id)?.title ?? id;
  }

  /** The calendar of a desk; of one that names none, `always`. */
  of({ id, calendar }: { id: string; calendar?: string }): BusinessCalendar {
    return this.named(calendar ?? ALWAYS.id, `The calendar of the desk ${id}`);
  }
}
