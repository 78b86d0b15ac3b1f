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

const formats = new Map<string, Intl.DateTimeFormat>();

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/**
 * What the clocks of an IANA zone show at an instant minus UTC, in milliseconds.
 * Throws a `RangeError` if the platform knows no such zone.
 */
export function zoneOffset(zone: string, at: number): number {
  const [, sign, ...parts] = OFFSET.exec(formatOf(zone).format(at)) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = parts.map(part =>
    Number(part ?? 0),
  );
  const size = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return sign === '-' ? -size : size;
}

export function isKnownZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Making one costs a hundred times as much as using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      timeZoneName: 'longOffset', // GMT, GMT+02:00, GMT-00:44:30
    });
    formats.set(zone, format);
  }
  return format;
}
