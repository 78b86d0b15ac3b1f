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
import { act, renderHook, waitFor } from '@testing-library/react';
import { Loader, useLoad } from './useLoad';

/** A loader that the test answers when it wants to. */
function controlled() {
  const calls: Array<{
    signal: AbortSignal;
    answer: (value: string) => Promise<void>;
    fail: (error: Error) => Promise<void>;
  }> = [];
  const load: Loader<string> = signal =>
    new Promise((resolve, reject) => {
      calls.push({
        signal,
        answer: async value => act(async () => resolve(value)),
        fail: async error => act(async () => reject(error)),
      });
    });
  return { load, calls };
}

describe('useLoad', () => {
  it('keeps the old value in place while it reads again', async () => {
    const { load, calls } = controlled();
    const { result } = renderHook(() => useLoad(load));
    expect(result.current).toMatchObject({ loading: true, value: undefined });

    await calls[0].answer('first');
    expect(result.current).toMatchObject({ loading: false, value: 'first' });

    act(() => result.current.refresh());
    expect(result.current).toMatchObject({
      loading: true,
      stale: false,
      value: 'first',
    });

    await calls[1].answer('second');
    expect(result.current).toMatchObject({ loading: false, value: 'second' });
  });

  it('ignores an answer to a question that is no longer asked', async () => {
    const slow = controlled();
    const quick = controlled();
    const { result, rerender } = renderHook(({ load }) => useLoad(load), {
      initialProps: { load: slow.load },
    });
    rerender({ load: quick.load });
    expect(slow.calls[0].signal.aborted).toBe(true);

    await quick.calls[0].answer('what was asked last');
    await slow.calls[0].answer('what was asked first');

    expect(result.current.value).toBe('what was asked last');
  });

  it('marks the value of the question before as stale', async () => {
    const before = controlled();
    const after = controlled();
    const { result, rerender } = renderHook(({ load }) => useLoad(load), {
      initialProps: { load: before.load },
    });
    await before.calls[0].answer('before');
    rerender({ load: after.load });
    expect(result.current).toMatchObject({ value: 'before', stale: true });

    await after.calls[0].fail(new Error('down'));
    expect(result.current).toMatchObject({ stale: false, value: undefined });
    expect(result.current.error?.message).toBe('down');
  });

  it('keeps the value when a refresh fails, and forgets the error later', async () => {
    const { load, calls } = controlled();
    const { result } = renderHook(() => useLoad(load));
    await calls[0].answer('first');

    act(() => result.current.refresh());
    await calls[1].fail(new Error('down'));
    expect(result.current).toMatchObject({ value: 'first', loading: false });
    expect(result.current.error?.message).toBe('down');

    act(() => result.current.refresh());
    await calls[2].answer('third');
    expect(result.current).toMatchObject({ value: 'third', error: undefined });
  });

  it('prefers a value put in by hand to one that is still being read', async () => {
    const { load, calls } = controlled();
    const { result } = renderHook(() => useLoad(load));
    act(() => result.current.replace('newest'));
    expect(calls[0].signal.aborted).toBe(true);

    await calls[0].answer('older');

    expect(result.current).toMatchObject({ value: 'newest', loading: false });
  });

  it('gives up when the component goes away', async () => {
    const { load, calls } = controlled();
    const { unmount } = renderHook(() => useLoad(load));
    await waitFor(() => expect(calls).toHaveLength(1));
    unmount();
    expect(calls[0].signal.aborted).toBe(true);
  });
});
