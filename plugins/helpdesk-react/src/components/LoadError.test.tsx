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
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { LoadError } from './LoadError';

describe('LoadError', () => {
  it.each([
    [undefined, 'This could not be loaded'],
    ['an older state', 'The newest state could not be loaded'],
  ])(
    'with %s on the screen says “%s” and tries again',
    async (value, title) => {
      const refresh = jest.fn();
      const error = new Error('The database is away');
      renderInTestApp(
        <LoadError of={{ value, error, loading: false, refresh }} />,
      );
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(title);
      expect(alert).toHaveTextContent('The database is away');

      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(refresh).toHaveBeenCalledTimes(1);
    },
  );

  it('is not there without an error', () => {
    renderInTestApp(<LoadError of={{ loading: false, refresh: () => {} }} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
