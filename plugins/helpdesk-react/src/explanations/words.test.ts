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

import {
  EXPLANATIONS,
  ROUTING_STEPS,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { explanationMessages } from '../translation/explanationMessages';
import { explanationMessagesUk } from '../translation/explanationMessages.uk';
import { routingMessages } from '../translation/routingMessages';
import { routingMessagesUk } from '../translation/routingMessages.uk';
import { wordsFor } from './wordsFor';

const LANGUAGES: [language: string, messages: Record<string, string>][] = [
  ['English', { ...explanationMessages, ...routingMessages }],
  ['Ukrainian', { ...explanationMessagesUk, ...routingMessagesUk }],
];

const CODES: [code: string, kinds: Record<string, string>][] = [
  ...Object.entries(EXPLANATIONS),
  ...Object.entries(ROUTING_STEPS),
];

/** Somebody else's program says it, in whatever language. */
const UNSAID: Record<string, string[]> = { 'resolver-failed': ['error'] };

describe.each(LANGUAGES)('%s', (_, messages) => {
  it.each(CODES)('has words for %s that say all there is', (code, kinds) => {
    const names = Object.keys(kinds);
    const params = Object.fromEntries(names.map(name => [name, 'x']));
    const words = wordsFor({ code, params })!;
    expect(words.kinds).toBe(kinds);
    const text = messages[words.key];
    expect(text?.trim()).toBeTruthy();
    const said = [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name);
    expect([...said, ...(UNSAID[code] ?? [])].sort()).toEqual(names.sort());
  });
});

describe('codes', () => {
  it('are one and the same nowhere, so that a flag and a rule differ', () => {
    const codes = CODES.map(([code]) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['that is newer', { code: 'brewed-coffee', params: {} }],
    ['whose name is known otherwise', { code: 'toString', params: {} }],
    ['without a parameter', { code: 'follow-up', params: {} }],
  ])('have no words for one %s', (_, explanation) => {
    expect(wordsFor(explanation)).toBeUndefined();
  });

  it('have words for one that says more than is known', () => {
    const params = { team: 'group:default/pos', moon: 'full' };
    expect(wordsFor({ code: 'team-cannot-take', params })?.key).toBe(
      'explanation.team-cannot-take',
    );
  });
});
