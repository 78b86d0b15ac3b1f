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
import { PropsWithChildren } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { alertApiRef } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  HelpdeskApi,
  Me,
  Message,
  PageQuery,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '../api/helpdeskApiRef';
import { fakeHelpdesk } from '../testUtils/fakeHelpdesk';
import { ticketFixture } from '../testUtils/ticketFixture';
import { useCoalesced } from './useCoalesced';
import { useMe } from './useMe';
import { useMessages } from './useMessages';
import { useTicket } from './useTicket';
import { useTicketList } from './useTicketList';
import { useToast } from './useToast';

function withHelpdesk(answers: Partial<HelpdeskApi>) {
  const helpdesk = fakeHelpdesk(answers);
  return ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[helpdeskApiRef, helpdesk]]}>
      {children}
    </TestApiProvider>
  );
}

describe('useTicketList', () => {
  it('asks once for the same query in a new object', async () => {
    const listTickets = jest
      .fn()
      .mockResolvedValue({ items: [], pageInfo: {} });
    const { rerender, result } = renderHook(
      ({ text }) => useTicketList({ view: 'queue', text }),
      {
        wrapper: withHelpdesk({ listTickets }),
        initialProps: { text: 'printer' },
      },
    );
    await waitFor(() => expect(result.current.loading).toBe(false));
    rerender({ text: 'printer' });
    expect(listTickets).toHaveBeenCalledTimes(1);

    rerender({ text: 'scanner' });
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(listTickets).toHaveBeenCalledTimes(2);
    expect(listTickets.mock.lastCall?.[0]).toEqual({
      view: 'queue',
      text: 'scanner',
    });
  });
});

describe('useTicket', () => {
  it('never shows one ticket under the number of another', async () => {
    const getTicket = jest
      .fn()
      .mockResolvedValueOnce(ticketFixture({ number: 'HD-1' }))
      .mockReturnValueOnce(new Promise(() => {}));
    const { rerender, result } = renderHook(({ number }) => useTicket(number), {
      wrapper: withHelpdesk({ getTicket }),
      initialProps: { number: 'HD-1' },
    });
    await waitFor(() => expect(result.current.value?.number).toBe('HD-1'));
    rerender({ number: 'HD-2' });
    expect(result.current).toMatchObject({ value: undefined, loading: true });
  });
});

describe('useMessages', () => {
  const message = (id: string): Message => ({
    id,
    author: 'user:default/developer',
    side: 'requester',
    visibility: 'public',
    attachments: [],
    body: id,
    createdAt: '2026-01-05T08:00:00.000Z',
  });

  it('reads on from where it was, and all of it again on a refresh', async () => {
    const pages: Record<string, string[]> = { start: ['a', 'b'], more: ['c'] };
    const listMessages = jest.fn(
      async (_: string, { cursor }: PageQuery = {}) => ({
        items: pages[cursor ?? 'start'].map(message),
        pageInfo: cursor ? {} : { nextCursor: 'more' },
      }),
    );
    const { result } = renderHook(() => useMessages('HD-1'), {
      wrapper: withHelpdesk({ listMessages }),
    });
    const ids = () => result.current.value?.map(({ id }) => id);
    await waitFor(() => expect(ids()).toEqual(['a', 'b']));
    expect(result.current.hasMore).toBe(true);

    act(() => result.current.loadMore());
    await waitFor(() => expect(ids()).toEqual(['a', 'b', 'c']));
    expect(result.current.hasMore).toBe(false);
    const asked = listMessages.mock.calls.map(([, page]) => page?.cursor);
    expect(asked).toEqual([undefined, 'more']);

    pages.start.splice(1, 1);
    pages.more.push('d');
    act(() => result.current.refresh());
    await waitFor(() => expect(ids()).toEqual(['a', 'c', 'd']));
  });

  it('keeps what it has when the next page fails, and goes on from there', async () => {
    const answers = [
      { items: [message('a')], pageInfo: { nextCursor: 'more' } },
      new Error('down'),
      { items: [message('b')], pageInfo: {} },
    ];
    const listMessages = jest.fn(async () => {
      const answer = answers.shift();
      if (!answer || answer instanceof Error) {
        throw answer;
      }
      return answer;
    });
    const { result } = renderHook(() => useMessages('HD-1'), {
      wrapper: withHelpdesk({ listMessages }),
    });
    const ids = () => result.current.value?.map(({ id }) => id);
    await waitFor(() => expect(ids()).toEqual(['a']));

    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.error).toBeDefined());
    expect(ids()).toEqual(['a']);
    expect(result.current.hasMore).toBe(true);

    act(() => result.current.refresh());
    await waitFor(() => expect(ids()).toEqual(['a', 'b']));
    expect(result.current.error).toBeUndefined();
    expect(listMessages).toHaveBeenCalledTimes(3);
  });
});

describe('useMe', () => {
  const me: Me = {
    ref: 'user:default/a',
    teams: [],
    internal: true,
    desks: [],
  };

  it('asks once for all components, and again after a failure', async () => {
    const getMe = jest
      .fn()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue(me);
    const { result } = renderHook(() => [useMe(), useMe()], {
      wrapper: withHelpdesk({ getMe }),
    });
    await waitFor(() => expect(result.current[1].error).toBeDefined());
    expect(getMe).toHaveBeenCalledTimes(1);

    act(() => result.current.forEach(one => one.refresh()));
    await waitFor(() => expect(result.current[1].value).toEqual(me));
    expect(result.current[0].value).toEqual(me);
    expect(getMe).toHaveBeenCalledTimes(2);
  });
});

describe('useToast', () => {
  it.each([
    { status: 'success', timeout: 8_000 },
    { status: 'danger', timeout: undefined },
  ] as const)('posts a toast ($status)', ({ status, timeout }) => {
    const post = jest.fn();
    const link = { label: 'Open', href: '/helpdesk/tickets/HD-1' };
    const { result } = renderHook(() => useToast(), {
      wrapper: ({ children }) => (
        <TestApiProvider apis={[[toastApiRef, { post }]]}>
          {children}
        </TestApiProvider>
      ),
    });
    result.current({ title: 'Said', status, link });
    expect(post).toHaveBeenCalledWith({
      title: 'Said',
      status,
      links: [link],
      timeout,
    });
  });

  it('falls back to an alert where there are no toasts', () => {
    const alerts = mockApis.alert();
    const { result } = renderHook(() => useToast(), {
      wrapper: ({ children }) => (
        <TestApiProvider apis={[[alertApiRef, alerts]]}>
          {children}
        </TestApiProvider>
      ),
    });
    result.current({ title: 'Said', status: 'danger' });
    expect(alerts.getAlerts()).toEqual([
      expect.objectContaining({ message: 'Said', severity: 'error' }),
    ]);
  });
});

describe('useCoalesced', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('makes one call of a burst, and another of the next burst', () => {
    const action = jest.fn();
    const { result } = renderHook(() => useCoalesced(action));
    for (let call = 0; call < 20; call++) {
      result.current();
    }
    jest.advanceTimersByTime(500);
    expect(action).toHaveBeenCalledTimes(1);

    result.current();
    jest.advanceTimersByTime(500);
    expect(action).toHaveBeenCalledTimes(2);
  });
});
