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

import { countRepeated } from './checks/checkNotifications';
import { Traces } from './checks/Traces';
import { Fault } from './ledger/Fault';
import {
  Attempt,
  fateOf,
  isAcknowledged,
  isFailed,
  Operation,
} from './ledger/Operation';
import { State } from './store/State';

/** What happened, in figures for people. */
export function figuresOf(
  operations: Operation[],
  faults: Fault[],
  state: State,
): Record<string, number> {
  const traces = new Traces(state);
  const attempts = operations.flatMap(operation => operation.attempts);
  const unknown = operations.filter(op => fateOf(op) === 'unknown');
  const there = unknown.filter(op => traces.partsOf(op).length > 0);
  const delivered = state.effects.filter(({ step }) => step === 'delivered');
  const victims = (kind: Fault['kind']) =>
    faults
      .filter(fault => fault.kind === kind)
      .reduce((sum, { replicas }) => sum + replicas.length, 0);
  const countKind = (kind: Fault['kind']) =>
    faults.filter(fault => fault.kind === kind).length;
  const pauseAt = (kind: Fault['kind']) => longestPause(attempts, faults, kind);
  return {
    'writes that were wanted': operations.length,
    'requests sent for them': attempts.length,
    'requests that failed': attempts.filter(isFailed).length,
    'writes acknowledged': countFate(operations, 'acknowledged'),
    'writes refused': countFate(operations, 'refused'),
    'writes of unknown fate, there as a whole': there.length,
    'writes of unknown fate, not there': unknown.length - there.length,
    'backends killed': victims('kill'),
    'backends stopped gently': victims('stop'),
    'immediate restarts of the database': countKind('database'),
    'longest pause of acknowledged writes at one, ms': pauseAt('database'),
    'failovers to a standby': countKind('failover'),
    'longest pause of acknowledged writes at a failover, ms':
      pauseAt('failover'),
    tickets: state.tickets.length,
    events: state.events.length,
    'follow-ups done by the job': state.events.filter(
      ({ type }) => type === 'resumed',
    ).length,
    'effects delivered': delivered.length,
    'effects that took more than one attempt': delivered.filter(
      ({ attempts: tries }) => tries > 1,
    ).length,
    'notifications delivered twice': countRepeated(state),
  };
}

/** The longest time without an acknowledged write at faults of a kind. */
function longestPause(
  attempts: Attempt[],
  faults: Fault[],
  kind: Fault['kind'],
): number {
  const times = attempts
    .filter(isAcknowledged)
    .map(({ endedAt }) => endedAt)
    .sort((a, b) => a - b);
  const pauses = times
    .slice(1)
    .map((to, index) => ({ from: times[index], to }))
    .filter(({ from, to }) =>
      faults.some(
        fault => fault.kind === kind && from <= fault.to && to >= fault.from,
      ),
    );
  return Math.max(0, ...pauses.map(({ from, to }) => to - from));
}

function countFate(
  operations: Operation[],
  fate: ReturnType<typeof fateOf>,
): number {
  return operations.filter(operation => fateOf(operation) === fate).length;
}
