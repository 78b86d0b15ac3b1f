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

import { DAY } from './day';
import { Span } from './Span';
import { zoneOffset } from './zoneOffset';

/** A time in which a zone's clocks are not changed. */
export interface OffsetSpan extends Span {
  /** What the zone's clocks show minus UTC, in milliseconds. */
  offset: number;
}

/**
 * Cuts the time from `from` to `to` where the clocks of a zone are changed.
 * Within a span local time is UTC plus a constant; so whatever is asked of
 * local time can be computed there by addition, without a case for gaps,
 * overlaps, changes by half an hour or days that a country leaves out.
 *
 * The offset is looked up once a day, and the instant of a change found by
 * bisection. That is exact as long as a zone has not two changes within a day;
 * in the tz database the closest two are four days apart (Freetown, 1939).
 */
export function offsetSpans(
  zone: string,
  from: number,
  to: number,
): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  if (!(from < to)) {
    return spans;
  }
  let current: OffsetSpan = { from, to, offset: zoneOffset(zone, from) };
  for (let start = from; start < to; start += DAY) {
    const end = Math.min(start + DAY, to);
    const offset = zoneOffset(zone, end);
    if (offset !== current.offset) {
      const change = findChange(zone, start, end);
      spans.push({ ...current, to: change });
      current = { from: change, to, offset };
    }
  }
  return current.from < to ? [...spans, current] : spans;
}

/** The first instant with the offset of `to`, which `from` has not. */
function findChange(zone: string, from: number, to: number): number {
  const offset = zoneOffset(zone, to);
  let before = from;
  let after = to;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zoneOffset(zone, middle) === offset) {
      after = middle;
    } else {
      before = middle;
    }
  }
  return after;
}
