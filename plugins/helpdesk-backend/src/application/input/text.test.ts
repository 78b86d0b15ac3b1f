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
  optionalLine,
  requireFileName,
  requireLine,
  requireText,
} from './text';
import { foldTag, readTags } from './tags';

const LINE_BREAKS = [
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
];
const CONTROLS = ['\u0007', '\u0001', '\u001b', '\u007f', '\u009b'];
const DIRECTIONS = [
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
];
const INVISIBLE = [
  '\u200b',
  '\u00ad',
  '\u034f',
  '\u115f',
  '\u1160',
  '\u3164',
  '\uffa0',
  '\u2800',
  '\u2060',
  '\ufeff',
  '\ufe0f',
  '\u180e',
  '\u00a0',
  '\u3000',
  '\u{e0020}',
  '\ufff9',
  ...DIRECTIONS,
];
/** What is written with characters that would be invisible by themselves. */
const WRITTEN = [
  'שלום עולם',
  'مرحبا بالعالم',
  'می‌خواهم',
  '👩‍👩‍👧‍👦 family',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag',
  '❤️',
  'क्‍ष',
  'e\u0301a\u0308',
  'Пристрій №5',
];

const named = (strings: string[]) =>
  strings.map(text => [
    JSON.stringify(text).replace(
      /[^\x20-\x7e]/g,
      c => `\\u${c.charCodeAt(0).toString(16)}`,
    ),
    text,
  ]);

describe('a line', () => {
  it.each(named(WRITTEN))('keeps %s', (_, text) => {
    expect(requireLine('title', text, 200)).toBe(text);
    expect(requireFileName('file', text, 200)).toBe(text);
    expect(requireText('body', text, 200)).toBe(text);
  });

  it.each(named(LINE_BREAKS))('has a space for %s', (_, text) => {
    expect(requireLine('title', `a${text}b`, 200)).toBe('a b');
    expect(requireFileName('file', `a${text}b.txt`, 200)).toBe('a b.txt');
  });

  it.each(named([...CONTROLS, ...DIRECTIONS]))('loses %s', (_, text) => {
    expect(requireLine('title', `a${text}b`, 200)).toBe('ab');
    expect(requireFileName('file', `a${text}b`, 200)).toBe('ab');
  });

  it.each(named([...INVISIBLE, ...CONTROLS, ...LINE_BREAKS, '']))(
    'is empty of nothing but %s',
    (_, text) => {
      for (const given of [text, ` ${text}${text}\u200b `]) {
        expect(() => requireLine('title', given, 200)).toThrow(/^title: /);
        expect(() => requireText('body', given, 200)).toThrow(/^body: /);
        expect(optionalLine('email', given, 200)).toBeUndefined();
        expect(() => readTags([given])).toThrow(/^tags\[0\]: /);
      }
    },
  );
});

describe('a long text', () => {
  it('keeps breaks, tabs and directions, and no other controls', () => {
    const text = 'a\n\tb\r\nc \u202bאב\u202c';
    expect(requireText('body', `\u0007${text}\u001b[2J`, 200)).toBe(
      `${text}[2J`,
    );
  });

  it.each(['a\0b', '\ud83d', 'x\udc00'])(
    'refuses what no database keeps',
    text => {
      expect(() => requireText('body', text, 200)).toThrow(/^body: .*NUL/);
      expect(() => requireLine('title', text, 200)).toThrow(/^title: .*NUL/);
    },
  );
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\чек.png', 'чек.png'],
    ['/a\\b/c.txt', 'c.txt'],
    ['invoice\u202egnp.exe', 'invoicegnp.exe'],
    ['.env', '.env'],
  ])('%j is %j', (given, kept) => {
    expect(requireFileName('file', given, 150)).toBe(kept);
  });

  it.each(['a/', '..', '/', '.', '\u202e..', 'x/\u200b'])(
    'is none: %j',
    given => {
      expect(() => requireFileName('file', given, 150)).toThrow(/^file: /);
    },
  );
});

describe('tags', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are folded alike whatever the locale of the server', () => {
    const plain = String.prototype.toLocaleLowerCase;
    jest
      .spyOn(String.prototype, 'toLocaleLowerCase')
      .mockImplementation(function turkish(this: string, locale) {
        return plain.call(this, locale ?? 'tr');
      });
    expect('I'.toLocaleLowerCase()).toBe('ı');
    expect(readTags(['PRINTING', 'printing', 'ı', 'İ'])).toEqual([
      'printing',
      'ı',
      'i\u0307',
    ]);
    expect(foldTag('I')).toBe('i');
  });
});
