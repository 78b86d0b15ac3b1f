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

/**
 * Working time from one instant to another: `from` belongs to it, `to` no more.
 * @public
 */
export interface WorkingInterval {
  from: Date;
  to: Date;
}

/**
 * Says when people work. Everything that is counted in business time, such as
 * targets of an SLA and automatic closing, is counted on one of these.
 *
 * It has to give the same answer at all times: due times are derived again
 * whenever something happens to a ticket.
 * @public
 */
export interface BusinessCalendar {
  /** Unique; desks and policies refer to it. */
  readonly id: string;
  /**
   * For people, such as `Shop hours`, and shown as it is; hours in the notation of
   * `TicketClock.calendar` are put into the reader's language.
   */
  readonly title: string;
  /** IANA name of the time zone whose days count as days. */
  readonly zone: string;
  /**
   * The working time from `from` up to but without `to`: intervals in ascending
   * order that do not overlap. They may touch, and may begin before the range or
   * end after it. It is asked for ranges from milliseconds to months and must
   * not take long.
   */
  workingTime(from: Date, to: Date): WorkingInterval[];
}
