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
import { clockMessages } from './clockMessages';
import { explanationMessages } from './explanationMessages';
import { routingMessages } from './routingMessages';
import { sharedMessages } from './sharedMessages';
import uk from './uk';

const english: Record<string, string> = {
  ...sharedMessages,
  ...clockMessages,
  ...explanationMessages,
  ...routingMessages,
};
const ukrainian: Record<string, string> = uk;

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].sort();

describe('Ukrainian', () => {
  it.each(Object.entries(english))('says %s', (key, text) => {
    expect(ukrainian[key]).toEqual(expect.any(String));
    expect(ukrainian[key].trim()).not.toBe('');
    expect(placeholders(ukrainian[key]).map(String)).toEqual(
      placeholders(text).map(String),
    );
  });

  it('says nothing that English does not, but for its own plurals', () => {
    const further = Object.keys(ukrainian).filter(key => !(key in english));
    const plurals = Object.keys(english)
      .filter(key => key.endsWith('_one'))
      .map(key => key.replace(/_one$/, ''))
      .flatMap(key => [`${key}_few`, `${key}_many`]);
    expect(further.sort()).toEqual(plurals.sort());
  });
});
