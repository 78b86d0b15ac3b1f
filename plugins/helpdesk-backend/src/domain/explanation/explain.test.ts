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

import { explain } from './explain';

describe('explain', () => {
  it('gives a code its parameters', () => {
    expect(explain('returned-often', { times: '3' })).toEqual({
      code: 'returned-often',
      params: { times: '3' },
    });
  });

  it('does not compile with anything else', () => {
    const wrong = [
      // @ts-expect-error no such code
      explain('returned-always', {}),
      // @ts-expect-error a parameter is missing
      explain('returned-often', {}),
      // @ts-expect-error a parameter of another code
      explain('team-cannot-take', { times: '3' }),
      // @ts-expect-error this code has none
      explain('policies-changed', { times: '3' }),
      // @ts-expect-error one too many
      explain('returned-often', { times: '3', team: 'group:default/pos' }),
    ];
    expect(wrong).toHaveLength(5);
  });
});
