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
import { Profiler, ReactNode } from 'react';
import { act, render, screen } from '@testing-library/react';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { RelativeTime } from './RelativeTime';

const NOW = new Date('2026-03-10T12:00:00.000Z');

function inLanguage(language: string, children: ReactNode) {
  return (
    <TestApiProvider
      apis={[
        [
          appLanguageApiRef,
          {
            getAvailableLanguages: () => ({ languages: [language] }),
            getLanguage: () => ({ language }),
            setLanguage: () => {},
            language$: () => ({
              subscribe: () => ({ unsubscribe() {}, closed: false }),
              [Symbol.observable]() {
                return this;
              },
            }),
          },
        ],
      ]}
    >
      {children}
    </TestApiProvider>
  );
}

function renderTime(time: string, language: string) {
  render(inLanguage(language, <RelativeTime time={time} />));
}

describe('RelativeTime', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  it.each([
    ['2026-03-10T11:59:31.000Z', 'en', 'now'],
    ['2026-03-10T11:58:00.000Z', 'en', '2 minutes ago'],
    ['2026-03-10T14:30:00.000Z', 'en', 'in 2 hours'],
    ['2026-03-09T11:00:00.000Z', 'en', 'yesterday'],
    ['2026-01-01T12:00:00.000Z', 'en', '2 months ago'],
    ['2026-03-05T12:00:00.000Z', 'uk', '5 днів тому'],
  ])('tells %s in %s as “%s”', (time, language, words) => {
    renderTime(time, language);
    expect(screen.getByText(words)).toHaveAttribute('datetime', time);
  });

  it('is drawn anew when it reads differently, and not before', () => {
    const onRender = jest.fn();
    render(
      <Profiler id="time" onRender={onRender}>
        {inLanguage('en', <RelativeTime time="2026-03-10T11:58:00.000Z" />)}
      </Profiler>,
    );
    onRender.mockClear();
    act(() => jest.advanceTimersByTime(50_000));
    expect(onRender).not.toHaveBeenCalled();
    act(() => jest.advanceTimersByTime(10_000));
    expect(onRender).toHaveBeenCalledTimes(1);
  });

  it('goes on with the time', () => {
    renderTime('2026-03-10T11:58:00.000Z', 'en');
    act(() => jest.advanceTimersByTime(60_000));
    expect(screen.getByText('3 minutes ago')).toBeInTheDocument();
  });
});
