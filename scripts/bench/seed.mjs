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
 * Fills the database with the tickets of years, by statements on whole sets, so
 * that a million takes minutes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGENTS, ENTITIES, OPERATORS, SYSTEMS, TEAMS } from './portal.mjs';
import { VOCABULARY } from './vocabulary.mjs';

/** Different phrases and sentences that texts are made of. */
const TEXTS = { least: 1_000, most: 20_000 };

const STEPS = ['texts', 'tickets', 'lists', 'messages', 'events'];

/**
 * @param pool - connections to the helpdesk's migrated, empty database
 * @param tickets - how many
 */
export async function seed(pool, tickets) {
  const client = await pool.connect();
  try {
    await fill(client, tickets);
  } finally {
    client.release();
  }
}

async function fill(client, tickets) {
  const settings = {
    tickets,
    teams: TEAMS,
    operators: OPERATORS,
    agents: AGENTS,
    systems: SYSTEMS,
    entities: ENTITIES,
    texts: Math.min(TEXTS.most, Math.max(TEXTS.least, Math.floor(tickets / 5))),
  };
  for (const [name, value] of Object.entries(settings)) {
    await client.query(`select set_config('bench.${name}', $1, false)`, [
      String(value),
    ]);
  }
  await client.query('select setseed(0.5)');
  await client.query('create schema bench');
  await client.query(
    `create table bench.words as
       select word, rank from unnest($1::text[]) with ordinality w (word, rank)`,
    [VOCABULARY],
  );
  for (const step of STEPS) {
    const start = Date.now();
    await client.query(
      readFileSync(join(import.meta.dirname, 'sql', `${step}.sql`), 'utf8'),
    );
    console.log(`  ${step}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
  await client.query('drop schema bench cascade');
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
}
