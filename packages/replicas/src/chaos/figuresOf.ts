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
import { fateOf, isFailed, Operation } from './ledger/Operation';
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
    'immediate restarts of the database': faults.filter(
      ({ kind }) => kind === 'database',
    ).length,
    tickets: state.tickets.length,
    events: state.events.length,
    'follow-ups done by the job': state.events.filter(
      ({ type }) => type === 'resumed',
    ).length,
    'effects delivered': delivered.length,
    'effects that took more than one attempt': delivered.filter(
      ({ attempts: tries }) => tries > 1,
    ).length,
    'notifications delivered twice': countRepeated(state.notifications),
  };
}

function countFate(
  operations: Operation[],
  fate: ReturnType<typeof fateOf>,
): number {
  return operations.filter(operation => fateOf(operation) === fate).length;
}
