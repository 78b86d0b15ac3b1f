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
  CLOCK_KINDS,
  LANGUAGES,
  TICKET_CONCERNS,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { NoticeCode } from '../../domain/effects/Notice';
import { TOPICS } from '../topics';
import { WORDS } from './byLanguage';
import { digestTitle } from './digestTitle';
import { noticeTitle } from './noticeTitle';

const CODES = Object.keys(TOPICS) as NoticeCode[];

describe('the words of notices', () => {
  it.each(LANGUAGES)('are there for everything in %s', language => {
    const titles = CODES.flatMap(code =>
      CLOCK_KINDS.map(clock =>
        noticeTitle(
          { number: 'HD-5', code, params: { clock }, count: 1 },
          language,
        ),
      ),
    );
    for (const title of titles) {
      expect(title).toMatch(/^HD-5 \S/);
      expect(title).not.toMatch(/[{}]|undefined/);
      expect(/[а-яіїєґ]/i.test(title)).toBe(language === 'uk');
    }
    // The clocks of two codes differ; all others are one title each.
    expect(new Set(titles).size).toBe(CODES.length + 2 * 3);
  });

  it.each(LANGUAGES)('have every form that %s counts by', language => {
    const { notices, times, digest } = WORDS[language];
    const counting = [
      ...Object.values(notices).filter(words => typeof words !== 'string'),
      times,
      digest.controlled,
    ];
    const categories = new Intl.PluralRules(language).resolvedOptions()
      .pluralCategories;
    for (const forms of counting) {
      expect(Object.keys(forms).sort()).toEqual([...categories].sort());
    }
  });

  it.each([
    ['en', 'replied', 1, 'HD-5 has a new reply'],
    ['en', 'replied', 5, 'HD-5 has 5 new replies'],
    ['en', 'returned', 1, 'HD-5 was returned to the desk'],
    ['en', 'returned', 2, 'HD-5 was returned to the desk (2 times)'],
    ['uk', 'replied', 1, 'HD-5 – 1 нова відповідь'],
    ['uk', 'replied', 2, 'HD-5 – 2 нові відповіді'],
    ['uk', 'replied', 5, 'HD-5 – 5 нових відповідей'],
    ['uk', 'replied', 11, 'HD-5 – 11 нових відповідей'],
    ['uk', 'replied', 21, 'HD-5 – 21 нова відповідь'],
    ['uk', 'returned', 3, 'HD-5 – заявку повернуто до служби (3 рази)'],
    ['uk', 'returned', 12, 'HD-5 – заявку повернуто до служби (12 разів)'],
  ] as const)('are in %s for %s × %s: %s', (language, code, count, title) => {
    expect(noticeTitle({ number: 'HD-5', code, count }, language)).toBe(title);
  });

  it.each(LANGUAGES)('of a digest are there in %s', language => {
    for (const count of [1, 2, 5, 21]) {
      const concerns = Object.fromEntries(
        TICKET_CONCERNS.map(concern => [concern, count]),
      );
      const title = digestTitle({ controlled: count, concerns }, language);
      expect(title).not.toMatch(/[{}]|undefined/);
      expect(title.match(new RegExp(`\\b${count}\\b`, 'g'))).toHaveLength(
        TICKET_CONCERNS.length + 1,
      );
    }
  });
});
