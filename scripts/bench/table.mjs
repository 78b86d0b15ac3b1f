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

/* The results as Markdown, to be put into the documentation. */

/** CPU ms of a bare route on the machine that the targets were set for. */
const FLOOR_OF_TARGETS = 2.6;

const COLUMNS = [
  ['operation', ({ name }) => name],
  ['calls/s', ({ http }) => http.throughput.toFixed(0)],
  ['p50 ms', ({ http }) => http.p50.toFixed(1)],
  ['p95 ms', ({ http }) => http.p95.toFixed(1)],
  ['p99 ms', ({ http }) => http.p99.toFixed(1)],
  ['CPU ms', ({ http }) => http.cpu.toFixed(2)],
  ['SQL alone', ({ sql }) => sql?.cpu.toFixed(2) ?? ''],
  ['people told', ({ http }) => (http.told ? http.told.toFixed(1) : '')],
  ['× floor', ({ http }, floor) => (http.cpu / floor.http.cpu).toFixed(1)],
  [
    'target',
    ({ target }) => (target ? (target / FLOOR_OF_TARGETS).toFixed(1) : ''),
  ],
];

/** @param result - of `benchSize` */
export function toMarkdown({ size, idleRate, floors, rows }) {
  const lines = [
    COLUMNS.map(([title]) => title),
    COLUMNS.map((_column, index) => (index === 0 ? '---' : '--:')),
    ...[...floors, ...rows].map(row =>
      COLUMNS.map(([, read]) => read(row, floors[0])),
    ),
  ];
  return [
    `${size.toLocaleString('en')} tickets; idle, it uses ${idleRate.toFixed(
      0,
    )} ms a second, which is left out:`,
    '',
    ...lines.map(cells => `| ${cells.join(' | ')} |`),
  ].join('\n');
}
