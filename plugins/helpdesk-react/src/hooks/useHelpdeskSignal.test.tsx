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
import { act, renderHook } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { useHelpdeskSignal } from './useHelpdeskSignal';

function showPage(visibility: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('useHelpdeskSignal', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('tells each signal of the tickets channel, and does not poll', () => {
    const unsubscribe = jest.fn();
    const subscribe = jest.fn().mockReturnValue({ unsubscribe });
    const wrapper = ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider
        apis={[[signalApiRef, { subscribe } satisfies SignalApi]]}
      >
        {children}
      </TestApiProvider>
    );
    const changed = jest.fn();
    const { unmount } = renderHook(() => useHelpdeskSignal(changed), {
      wrapper,
    });

    expect(subscribe).toHaveBeenCalledTimes(1);
    const [channel, onMessage] = subscribe.mock.calls[0];
    expect(channel).toBe('helpdesk:tickets');
    onMessage({ number: 'HD-1' });
    onMessage({ number: 'HD-2' });
    expect(changed.mock.calls).toEqual([['HD-1'], ['HD-2']]);

    jest.advanceTimersByTime(60_000);
    expect(changed).toHaveBeenCalledTimes(2);

    unmount();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  describe('in an app without signals', () => {
    const wrapper = ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );

    it('polls every 15 seconds while somebody looks', () => {
      const changed = jest.fn();
      const { unmount } = renderHook(() => useHelpdeskSignal(changed), {
        wrapper,
      });
      jest.advanceTimersByTime(14_999);
      expect(changed).not.toHaveBeenCalled();
      jest.advanceTimersByTime(1);
      expect(changed.mock.calls).toEqual([[]]);

      unmount();
      jest.advanceTimersByTime(60_000);
      expect(changed).toHaveBeenCalledTimes(1);
    });

    it('rests while the page is hidden and looks at once on return', () => {
      const changed = jest.fn();
      renderHook(() => useHelpdeskSignal(changed), { wrapper });
      showPage('hidden');
      jest.advanceTimersByTime(60_000);
      expect(changed).not.toHaveBeenCalled();

      showPage('visible');
      expect(changed).toHaveBeenCalledTimes(1);
    });
  });
});
