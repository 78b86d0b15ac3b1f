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
 * `npm test`: everything that has to hold, in stages. `npm test -- unit e2e`
 * runs the named ones. A failed stage does not keep the others from running.
 * The last line counts each test, and each other check as one.
 */
import { prepareProject } from './install.mjs';
import { endWithNpm } from './process.mjs';
import { stages, sum } from './stages.mjs';

const names = process.argv.slice(2);
const unknown = names.filter(name => !(name in stages));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown}, but: ${Object.keys(stages)}`);
  process.exit(1);
}

endWithNpm();

// The running command gets the signal, too; the stages after it do not begin.
let interrupted = false;
const interrupt = () => {
  interrupted = true;
};
process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

const results = {};
try {
  const env = { ...(await prepareProject()), CI: 'true' };
  for (const name of names.length > 0 ? names : Object.keys(stages)) {
    if (!interrupted) {
      results[name] = await runStage(name, env);
    }
  }
} catch (error) {
  console.error(error.message);
  results.prepare = { passed: 0, failed: 1 };
}

console.log();
console.table(results);
const { passed, failed } = sum(Object.values(results));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || interrupted ? 1 : 0;

async function runStage(name, env) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const counts = await stages[name](env).catch(error => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  return { ...counts, seconds: Math.round((Date.now() - start) / 1000) };
}
