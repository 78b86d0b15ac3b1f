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
 * Every kind of change that zones have made to their clocks: the first instant
 * after it, and by how much the clocks then differ.
 */
export const CLOCK_CHANGES: {
  zone: string;
  at: string;
  minutes: number;
}[] = [
  // An hour at night, forward and back, in the north and in the south.
  { zone: 'Europe/Kyiv', at: '2026-03-29T01:00Z', minutes: 60 },
  { zone: 'Europe/Kyiv', at: '2026-10-25T01:00Z', minutes: -60 },
  { zone: 'America/New_York', at: '2026-03-08T07:00Z', minutes: 60 },
  { zone: 'America/New_York', at: '2026-11-01T06:00Z', minutes: -60 },
  { zone: 'Australia/Sydney', at: '2026-10-03T16:00Z', minutes: 60 },
  // Midnight does not exist, or twice.
  { zone: 'America/Sao_Paulo', at: '2018-11-04T03:00Z', minutes: 60 },
  { zone: 'America/Sao_Paulo', at: '2019-02-17T02:00Z', minutes: -60 },
  { zone: 'America/Havana', at: '2026-11-01T05:00Z', minutes: -60 },
  // A minute after midnight, back to the day before.
  { zone: 'America/St_Johns', at: '2010-11-07T02:31Z', minutes: -60 },
  // Half an hour, a quarter, two hours.
  { zone: 'Australia/Lord_Howe', at: '2026-04-04T15:00Z', minutes: -30 },
  { zone: 'Australia/Lord_Howe', at: '2026-10-03T15:30Z', minutes: 30 },
  { zone: 'America/Caracas', at: '2007-12-09T07:00Z', minutes: -30 },
  { zone: 'Asia/Kathmandu', at: '1985-12-31T18:30Z', minutes: 15 },
  { zone: 'Antarctica/Troll', at: '2026-03-29T01:00Z', minutes: 120 },
  // In Ramadan, forward at its end.
  { zone: 'Africa/Casablanca', at: '2026-02-15T02:00Z', minutes: -60 },
  { zone: 'Africa/Casablanca', at: '2026-03-22T02:00Z', minutes: 60 },
  // For good, by day; two changes a week apart.
  { zone: 'Asia/Pyongyang', at: '2018-05-04T15:00Z', minutes: 30 },
  { zone: 'America/Recife', at: '2000-10-15T02:00Z', minutes: -60 },
  // A date is left out, or comes twice.
  { zone: 'Pacific/Apia', at: '2011-12-30T10:00Z', minutes: 24 * 60 },
  { zone: 'Pacific/Kwajalein', at: '1993-08-21T12:00Z', minutes: 24 * 60 },
  { zone: 'Pacific/Kwajalein', at: '1969-09-30T13:00Z', minutes: -23 * 60 },
  // None at all.
  { zone: 'UTC', at: '2026-12-31T23:00Z', minutes: 0 },
];
