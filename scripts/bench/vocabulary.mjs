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

/*
 * The words of the benchmark's tickets, most frequent first, English and
 * Ukrainian: some of a service desk's, and then made-up ones, since a search is
 * as fast as its words are rare.
 */

const COMMON = `
  the до on не printer принтер is працює after після error помилка terminal
  термінал network мережа screen екран receipt чек offline зник slow повільно
  card картка login вхід password пароль update оновлення scanner сканер shop
  магазин till каса drawer шухляда cable кабель order замовлення invoice рахунок
  report звіт access доступ mail пошта server сервер disk диск backup копія
  cannot немає message повідомлення shows показує again знову customer клієнт
  waiting чекає restart перезапуск since від morning ранок`
  .split(/\s+/)
  .filter(Boolean);

const LATIN = ['ka', 'ri', 'mo', 'ten', 'sul', 've', 'do', 'pra', 'lin', 'gu'];
const CYRILLIC = [
  'ка',
  'рі',
  'мо',
  'тен',
  'шу',
  'ве',
  'до',
  'пра',
  'лин',
  'ґу',
];

const MADE_UP = Array.from({ length: 20_000 }, (_, index) => {
  const syllables = index % 2 === 0 ? LATIN : CYRILLIC;
  return [...String(1_000 + (index >> 1))]
    .map(digit => syllables[digit])
    .join('');
});

export const VOCABULARY = [...COMMON, ...MADE_UP];

/** Words by how many tickets have them, from nearly all to very few. */
export const SEARCHED = {
  everywhere: VOCABULARY[0],
  frequent: [30, 31, 40, 41].map(rank => VOCABULARY[rank]),
  medium: [2_000, 2_001, 2_500, 2_501].map(rank => VOCABULARY[rank]),
  rare: [18_000, 18_001, 19_000, 19_001].map(rank => VOCABULARY[rank]),
};
