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

import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';
import { PageOrder } from './PageOrder';

const ORDER: PageOrder = {
  name: 'urgency',
  direction: 'desc',
  columns: [
    { name: 'rank', type: 'smallint' },
    { name: 'created_at', type: 'time' },
    { name: 'id', type: 'bigint' },
  ],
};
const CURSOR = { position: 'after', keys: [4, 1_772_442_000_000, 17] } as const;
const VALID = encode(['urgency', 'desc', 'after', ...CURSOR.keys]);

function encode(payload: unknown): string {
  return Buffer.from(JSON.stringify(payload)).toString('base64url');
}

const keys = (...values: unknown[]) =>
  encode(['urgency', 'desc', 'after', ...values]);

describe('cursor', () => {
  it('says what went into it', () => {
    const text = encodeCursor(ORDER, { ...CURSOR, keys: [...CURSOR.keys] });
    expect(text).toBe(VALID);
    expect(decodeCursor(ORDER, text)).toEqual(CURSOR);
  });

  it.each([
    ['nothing', ''],
    ['blank', ' '],
    ['text', 'garbage'],
    ['NUL', '\u0000'],
    ['a number', encode(1)],
    ['null', encode(null)],
    ['an object', encode({ 0: 'urgency' })],
    ['an empty array', encode([])],
    ['a deep array', Buffer.from('['.repeat(1e5)).toString('base64url')],
    ['another list', encode(['createdAt', 'desc', 'after', ...CURSOR.keys])],
    ['another direction', encode(['urgency', 'asc', 'after', ...CURSOR.keys])],
    ['another position', encode(['urgency', 'desc', 'at', ...CURSOR.keys])],
    ['a key too few', keys(4, 1_772_442_000_000)],
    ['a key too many', keys(4, 1_772_442_000_000, 17, 1)],
    ['a key of text', keys(4, 1_772_442_000_000, '17')],
    ['no key', keys(4, null, 17)],
    ['a fraction', keys(4.5, 1_772_442_000_000, 17)],
    ['a negative key', keys(4, -1, 17)],
    ['a number beyond all', keys(4, 1_772_442_000_000, 1e300)],
    ['a rank beyond all', keys(40_000, 1_772_442_000_000, 17)],
    ['a time beyond all', keys(4, 8.64e15, 17)],
    ['padding', `${VALID}=`],
    ['white space', `${VALID} `],
    ['other JSON of the same', Buffer.from(' [] ').toString('base64url')],
    ['a part', VALID.slice(0, -4)],
    ['twice the same', VALID + VALID],
  ])('is refused: %s', (_, text) => {
    const decode = () => decodeCursor(ORDER, text);
    expect(decode).toThrow(InputError);
    expect(decode).toThrow(/cursor/);
  });

  it('is refused, or came from here', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(encode)), text => {
        expect(() => decodeCursor(ORDER, text)).toThrow(InputError);
      }),
    );
  });
});
