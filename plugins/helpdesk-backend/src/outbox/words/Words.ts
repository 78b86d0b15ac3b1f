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
  ClockKind,
  TicketConcern,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { NoticeCode } from '../../domain/effects/Notice';

/** A text by the plural category of its `{count}`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {
  other: string;
};

/** All that the helpdesk says outside its pages, in one language. */
export interface Words {
  /**
   * What follows a ticket's number. What is counted when it comes again has
   * forms; the others are followed by how often it came. `{clock}` is the clock.
   */
  notices: Record<NoticeCode, string | Forms>;
  /** How often something came, where that is more than once. */
  times: Forms;
  clocks: Record<ClockKind, string>;
  /** Stands for the clock where it is not known. */
  someClock: string;
  digest: {
    /** Before the list of what is wrong. */
    controlled: Forms;
    /** What is wrong, worst first. */
    concerns: Record<TicketConcern, Forms>;
  };
}
