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
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { clockFixture } from '../testUtils/clockFixture';
import { ClockBadge } from './ClockBadge';

const clock = clockFixture({
  startedAt: '2026-01-05T08:00:00.000Z',
  dueAt: '2026-01-05T10:00:30.000Z',
  policy: 'gold',
});

const badge = (name: string) => screen.findByRole('button', { name });

describe('ClockBadge', () => {
  beforeEach(() =>
    jest.useFakeTimers({
      now: new Date('2026-01-05T08:00:00.000Z'),
      advanceTimers: true,
    }),
  );
  afterEach(() => jest.useRealTimers());

  it('counts down, and then tells how late it is', async () => {
    renderInTestApp(<ClockBadge clock={clock} />);
    await badge('Resolution: due in 2 hr');
    act(() => jest.advanceTimersByTime(2 * 3_600_000));
    expect(await badge('Resolution: due in 30 sec')).toBeInTheDocument();
    act(() => jest.advanceTimersByTime(20 * 60_000));
    expect(await badge('Resolution: 19 min late')).toHaveTextContent(
      '19 min late',
    );
  });

  it('says which hours count where they have no title', async () => {
    const person = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const calendar = 'Mo-Fr 08:00-20:00 Europe/Kyiv';
    renderInTestApp(<ClockBadge clock={{ ...clock, calendar }} />);
    await badge('Resolution: due in 2 hr');
    await person.tab();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      'Working hours: Mon–Fri 08:00–20:00, Kyiv.',
    );
  });

  it('says why to whoever comes by keyboard or touches it', async () => {
    const person = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    renderInTestApp(<ClockBadge clock={clock} />);
    await badge('Resolution: due in 2 hr');
    await person.tab();
    const reason = await screen.findByRole('tooltip');
    expect(reason).toHaveTextContent('Target: 8 hr of working time.');
    expect(reason).toHaveTextContent('By the policy gold.');
    expect(reason).toHaveTextContent('Working hours: Mon–Fri 8:00–20:00, UTC.');
    expect(reason).toHaveTextContent(/Due Jan 5, 2026/);
    expect(await badge('Resolution: due in 2 hr')).toHaveAccessibleDescription(
      /Working hours/,
    );
    await person.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('tooltip')).not.toBeInTheDocument(),
    );
    await person.click(await badge('Resolution: due in 2 hr'));
    expect(await screen.findByRole('tooltip')).toBeInTheDocument();
  });

  it.each([
    [{ pausedAt: '2026-01-05T08:30:00.000Z' }, 'paused'],
    [{ metAt: '2026-01-05T09:00:00.000Z' }, 'met'],
    [{ metAt: '2026-01-05T10:20:30.000Z' }, 'missed by 20 min'],
    [{ warnAt: '2026-01-05T07:00:00.000Z' }, 'at risk: 2 hr left'],
  ])('tells %j in words', async (fields, words) => {
    renderInTestApp(<ClockBadge clock={{ ...clock, ...fields }} />);
    expect(await badge(`Resolution: ${words}`)).toHaveTextContent(words);
  });
});
