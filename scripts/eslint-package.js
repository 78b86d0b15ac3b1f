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
 * Why: the arrows between packages (docs: architecture) are enforced, not
 * hoped for. This is Backstage's ESLint configuration for a package, with what
 * its role must never import.
 */
const { builtinModules } = require('node:module');
const factory = require('@backstage/cli/config/eslint-factory');

const SERVER = [
  ...builtinModules,
  'express',
  'knex',
  'node:*',
  '@backstage/backend-*',
  '@backstage/plugin-*-backend',
  '@backstage/plugin-*-node',
];
const BROWSER = [
  'react',
  'react-*',
  '@backstage/core-*',
  '@backstage/frontend-*',
  '@backstage/plugin-*-react',
  '@backstage/ui',
  '@remixicon/*',
];

/** By role; workspace packages are the business of no-mixed-plugin-imports. */
const NEVER = {
  frontend: SERVER,
  'frontend-plugin': SERVER,
  'web-library': SERVER,
  'common-library': [...SERVER, ...BROWSER, '@backstage/config*'],
  'node-library': [...BROWSER, 'express', 'knex'],
  'backend-plugin': BROWSER,
  'backend-plugin-module': BROWSER,
};

/** Copies of a package in one portal have classes of their own. */
const BY_NAME = {
  selector:
    "BinaryExpression[operator='instanceof'][right.name=/Error(Base)?$/]",
  message: 'Errors are known by name: ask its `is`, or `isError` and the name.',
};

/** The configuration of the package in the folder; `extra` as for Backstage's. */
module.exports = function eslintPackage(folder, extra = {}) {
  const { backstage } = require(`${folder}/package.json`);
  return factory(folder, {
    ...extra,
    // "/" keeps a pattern from matching a part of a relative path
    restrictedImportPatterns: NEVER[backstage.role]?.map(name => `/${name}`),
    restrictedSrcSyntax: [BY_NAME],
    rules: { '@backstage/no-mixed-plugin-imports': 'error', ...extra.rules },
  });
};
