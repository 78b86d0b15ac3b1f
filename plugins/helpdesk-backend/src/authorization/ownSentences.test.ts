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
  TicketEvent,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { testDatabases } from '../store/__testUtils__/databases';
import {
  CONFIG_WORDS,
  tellSelfRunningStory,
  Told,
} from './__testUtils__/selfRunningStory';
import { sentencesIn, textsIn } from './__testUtils__/sentencesIn';

const databases = testDatabases();

/** Rules that nothing leads to yet; whatever else there is must be in the story. */
const UNREACHABLE = ['ticket-merged'];

/** Codes that are types of events as well, which participants may know of. */
const ALSO_EVENTS = ['team-vanished'];

/**
 * The helpdesk cannot know in which language it is read, so what it says itself
 * is codes; every sentence of an answer is somebody's.
 */
describe.each(databases.eachSupportedId())('own sentences on %s', id => {
  let told: Told;

  beforeAll(async () => {
    told = await tellSelfRunningStory(await databases.init(id));
  }, 300_000);

  const answersTo = (reader: string) =>
    told.answers.filter(answer => answer.reader === reader);

  it('are in no answer', () => {
    const known = new Set([...told.typed, ...CONFIG_WORDS]);
    const unknown = told.answers.flatMap(({ path, body }) =>
      sentencesIn(body)
        .filter(({ text }) => !known.has(text))
        .map(found => `${path} ${found.path}: ${found.text}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('would be found, as those of people are', () => {
    const found = new Set(
      told.answers.flatMap(({ body }) =>
        sentencesIn(body).map(({ text }) => text),
      ),
    );
    expect(found).toContain('Not really us');
    expect(found).toContain('Is it the till?');
    expect(found).toContain('We found it');
    expect(found).toContain('Error: out of order');
    expect(found).toContain(CONFIG_WORDS[0]);
  });

  it('have a code for each thing that the helpdesk does by itself', () => {
    const codes = new Set<string>();
    for (const { path, body } of told.answers) {
      if (/\/(events|consultations)/.test(path)) {
        const { items } = body as { items: Partial<TicketEvent>[] };
        items.forEach(({ explanation }) => {
          if (explanation) {
            codes.add(explanation.code);
          }
        });
      }
    }
    expect([...codes].sort()).toEqual(
      Object.keys(EXPLANATIONS)
        .filter(code => !UNREACHABLE.includes(code))
        .sort(),
    );
  });

  it('have codes with the parameters that are promised', () => {
    const explanations = told.answers.flatMap(({ body }) => explained(body));
    expect(explanations.length).toBeGreaterThan(0);
    const tables: Record<string, Record<string, object>> = {
      explanation: EXPLANATIONS,
      flag: ROUTING_STEPS,
    };
    for (const { key, code, params } of explanations) {
      expect(Object.keys(params).sort()).toEqual(
        Object.keys(tables[key][code]).sort(),
      );
    }
    expect(
      new Set(
        explanations
          .filter(({ key }) => key === 'flag')
          .map(({ code }) => code),
      ),
    ).toEqual(
      new Set(['entity-none', 'owner-missing', 'catalog-silent', 'team-gone']),
    );
  });

  it('are not told to participants in codes either', () => {
    const texts = new Set(
      answersTo('developer').flatMap(({ body }) => textsIn(body)),
    );
    expect(texts).toContain('archived');
    const codes = Object.keys(EXPLANATIONS).filter(
      code => !ALSO_EVENTS.includes(code),
    );
    expect(codes.filter(code => texts.has(code))).toEqual([]);
    const leaks = answersTo('developer')
      .filter(({ path }) => !path.startsWith('/routing/preview')) // of no ticket
      .filter(({ body }) =>
        /"(explanation|flag|trace|cause)":/.test(JSON.stringify(body)),
      )
      .map(({ path }) => path);
    expect(leaks).toEqual([]);
  });
});

/** Each explanation within, by the name of the field that has it. */
function explained(
  value: unknown,
): { key: string; code: string; params: object }[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'explanation' || key === 'flag'
      ? [{ key, ...part }]
      : explained(part),
  );
}
