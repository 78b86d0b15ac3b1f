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
import { formatMoment } from '../clocks/formatMoment';
import { perLanguage } from '../clocks/perLanguage';
import { useLanguage } from '../hooks/useLanguage';
import { useReadOfNow } from '../hooks/useNow';

const MINUTE_MS = 60_000;

const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 60 * MINUTE_MS],
  ['month', 30 * 24 * 60 * MINUTE_MS],
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
];

const formatIn = perLanguage(
  language => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
);

/**
 * How long ago or from now something is, in the reader's language, kept up to
 * date; the exact time in the reader's zone on hover.
 * @public
 */
export function RelativeTime(props: {
  /** ISO 8601. */
  time: string;
}) {
  const { time } = props;
  const language = useLanguage();
  const words = useReadOfNow(now => relative(Date.parse(time) - now, language));
  return (
    <time dateTime={time} title={formatMoment(time, language)}>
      {words}
    </time>
  );
}

function relative(distance: number, language: string): string {
  const [unit, length] = UNITS.find(
    ([, candidate]) => Math.abs(distance) >= candidate,
  ) ?? ['second', Infinity];
  return formatIn(language).format(Math.trunc(distance / length), unit);
}
