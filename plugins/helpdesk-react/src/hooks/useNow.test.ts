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
import { act, renderHook } from '@testing-library/react';
import { useNow } from './useNow';

describe('useNow', () => {
  beforeEach(() => jest.useFakeTimers({ now: 0 }));
  afterEach(() => jest.useRealTimers());

  it('keeps everybody up to date by one timer, and none for nobody', () => {
    const first = renderHook(() => useNow());
    const second = renderHook(() => useNow());
    expect(jest.getTimerCount()).toBe(1);

    act(() => jest.advanceTimersByTime(10_000));
    expect(first.result.current).toBe(10_000);
    expect(second.result.current).toBe(10_000);

    first.unmount();
    act(() => jest.advanceTimersByTime(10_000));
    expect(second.result.current).toBe(20_000);
    second.unmount();
    expect(jest.getTimerCount()).toBe(0);
  });
});
