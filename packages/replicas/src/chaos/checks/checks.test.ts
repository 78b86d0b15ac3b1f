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

import { Fault } from '../ledger/Fault';
import { Operation } from '../ledger/Operation';
import { State } from '../store/State';
import { aSoundState, someOperations } from './__testUtils__/soundState';
import { checkEffects } from './checkEffects';
import { checkFailures } from './checkFailures';
import { checkHistory } from './checkHistory';
import { checkJobs } from './checkJobs';
import { checkNotifications } from './checkNotifications';
import { checkWrites } from './checkWrites';

const members = new Map([
  [
    'group:default/service-desk',
    ['user:default/operator', 'user:default/developer'],
  ],
]);
const aFault: Fault = {
  ...{ kind: 'kill', replicas: ['replica-1'], from: 15, to: 90 },
};

/** All that is found wrong with a run. */
function violationsOf(
  operations: Operation[],
  state: State,
  faults: Fault[] = [aFault],
): string[] {
  return [
    ...checkWrites(operations, state),
    ...checkHistory(state),
    ...checkEffects(state),
    ...checkNotifications(state, { members, mostRepeated: 0 }),
    ...checkJobs(state),
    ...checkFailures(operations, faults),
  ];
}

describe('the checks', () => {
  let operations: Operation[];
  let state: State;

  beforeEach(() => {
    operations = someOperations();
    state = aSoundState();
  });

  const without = <T>(items: T[], predicate: (item: T) => boolean) =>
    items.filter(item => !predicate(item));

  it('find nothing wrong where every promise was kept', () => {
    expect(violationsOf(operations, state)).toEqual([]);
  });

  it.each<[string, () => void, string]>([
    [
      'an acknowledged write that is lost',
      () => operations.push({ ...operations[2], id: 'op-lost' }),
      'edit op-lost, acknowledged: is lost',
    ],
    [
      'a write that took effect twice',
      () => {
        state.events.push({
          ...state.events[2],
          version: 4,
          changes: { title: { from: 'op-edit', to: 'op-edit' } },
        });
        state.tickets[0].version = 4;
      },
      'edit op-edit, acknowledged: took effect 2 times',
    ],
    [
      'a refused write that took effect',
      () => state.keys.push({ key: 'op-refused', result: 'HD-1' }),
      'escalate op-refused, refused: is there: idempotency key',
    ],
    [
      'half a write',
      () => state.keys.push({ key: 'op-unknown', result: 'HD-1' }),
      'resolve op-unknown, unknown: is there in part: idempotency key of event,idempotency key',
    ],
    [
      'a write without its idempotency key',
      () => {
        state.keys = without(state.keys, ({ key }) => key === 'op-reply');
      },
      'reply op-reply, acknowledged: is there in part: event,message of event,message,idempotency key',
    ],
    [
      'an answer that names another ticket',
      () => {
        operations[0].attempts[0].result = 'HD-2';
      },
      'create op-create, acknowledged: was answered with HD-2',
    ],
    [
      'a write that nobody has asked for',
      () => {
        operations = without(operations, ({ id }) => id === 'op-edit');
      },
      'nobody has asked for op-edit',
    ],
    [
      'a version that is not the number of events',
      () => {
        state.tickets[0].version = 4;
      },
      'ticket 1: version 4, 3 events',
    ],
    [
      'a gap in a history',
      () => {
        state.events[2].version = 4;
      },
      'ticket 1: a gap in its history',
    ],
    [
      'an update that overwrote another one',
      () => {
        state.events[2].changes.title.from = 'Another title';
      },
      'ticket 1: title jumps at version 3',
    ],
    [
      'a ticket that is not as its history says',
      () => {
        state.tickets[0].fields.status = 'open';
      },
      'ticket 1: status is not as its history says',
    ],
    [
      'a message without an event',
      () =>
        state.messages.push({ id: 'message-2', ticketId: 1, body: 'op-other' }),
      'message message-2: 0 events',
    ],
    [
      'an event without an effect',
      () => {
        state.effects = without(state.effects, ({ version }) => version === 3);
      },
      'refreshes of 1:3: was not enqueued',
    ],
    [
      'an effect that came twice',
      () => state.effects.push(state.effects[0]),
      'refreshes of 1:1: was enqueued 2 times',
    ],
    [
      'an effect that never left',
      () => {
        state.effects = without(
          state.effects,
          ({ version, step }) => version === 3 && step === 'delivered',
        );
      },
      'refreshes of 1:3: has left 0 times',
    ],
    [
      'an effect without an event',
      () => state.effects.push({ ...state.effects[0], version: 9 }),
      'refreshes of 1:9: has no event',
    ],
    [
      'effects that are stuck',
      () => {
        state.undelivered = 2;
      },
      '2 effects are still there',
    ],
    [
      'somebody who was not told',
      () => {
        state.told = [];
        state.notifications = [];
      },
      'notices of entry 102: told , not user:default/operator',
    ],
    [
      'somebody who was told what was not for him',
      () => {
        const stranger = { ...state.told[0], user: 'user:default/sysadmin' };
        state.told.push(stranger);
        state.notifications.push({
          ...state.notifications[0],
          user: stranger.user,
        });
      },
      'notices of entry 102: told user:default/operator,user:default/sysadmin, not user:default/sysadmin',
    ],
    [
      'somebody who was told of nothing',
      () => {
        state.told.push({ ...state.told[0], entry: 999 });
        state.notifications[0].sent = 2;
      },
      'user:default/operator was told of entry 999: no effect',
    ],
    [
      'somebody to whom nothing was sent',
      () => {
        state.notifications = [];
      },
      'user:default/operator helpdesk:HD-1:replied:0: is there 0 times',
    ],
    [
      'somebody who has two of one kind',
      () => state.notifications.push(state.notifications[0]),
      'user:default/operator helpdesk:HD-1:replied:0: is there 2 times',
    ],
    [
      'somebody who has one that nobody meant for him',
      () =>
        state.notifications.push({
          ...state.notifications[0],
          user: 'user:default/sysadmin',
        }),
      'user:default/sysadmin helpdesk:HD-1:replied:0: has no effect',
    ],
    [
      'more repetitions than there were deaths',
      () => {
        state.notifications[0].sent = 2;
      },
      '1 notifications came twice, over 0',
    ],
    [
      'a follow-up that was forgotten',
      () => {
        state.tickets[0].overdue = true;
      },
      'ticket 1: its follow-up time has come and gone',
    ],
    [
      'a failure of a replica that nobody had killed',
      () => {
        operations[4].attempts[0].replica = 'replica-2';
      },
      'resolve op-unknown: replica-2 failed without a cause: 503 undefined',
    ],
    [
      'an answer that blames nobody for it',
      () => {
        operations[4].attempts[0].status = 500;
      },
      'resolve op-unknown: replica-1 failed without a cause: 500 undefined',
    ],
    [
      'a failure before anything was broken',
      () => {
        operations[4].attempts[0].endedAt = 14;
      },
      'resolve op-unknown: replica-1 failed without a cause: 503 undefined',
    ],
  ])('find %s', (_what, spoil, violation) => {
    spoil();
    expect(violationsOf(operations, state)).toContain(violation);
  });

  it('excuse nothing by a gentle stop', () => {
    const stop: Fault = { ...aFault, kind: 'stop' };
    expect(violationsOf(operations, state, [stop])).toEqual([
      'resolve op-unknown: replica-1 failed without a cause: 503 undefined',
    ]);
  });
});
