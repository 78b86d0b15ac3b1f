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

import { Knex } from 'knex';

/** A step of a plan, with what it really did. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Parent Relationship'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** How PostgreSQL carries out the statements that some work makes. */
export async function analyzePlan(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<PlanNode[]> {
  const statements: Knex.Sql[] = [];
  const record = (statement: Knex.Sql) => statements.push(statement);
  knex.on('query', record);
  await work();
  knex.removeListener('query', record);
  const plans = await Promise.all(
    statements.map(async ({ sql, bindings }) => {
      const { rows } = await knex.raw(
        `explain (analyze, format json) ${sql.replace(/\$\d+/g, '?')}`,
        [...bindings],
      );
      return nodesOf(rows[0]['QUERY PLAN'][0].Plan);
    }),
  );
  return plans.flat();
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** How many rows a step has looked at, those that it left out included. */
export function rowsSeen(node: PlanNode): number {
  return (
    node['Actual Loops'] *
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0))
  );
}
