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

const eslintPackage = require('../../scripts/eslint-package');

/** The arrows of the architecture: a layer, and what of src it may import. */
const LAYERS = {
  domain: ['config/HelpdeskConfig.ts'], // shapes only
  calendars: ['domain', 'config/HelpdeskConfig.ts'],
  config: ['domain', 'calendars'],
  directory: ['domain', 'config'],
  store: ['domain', 'config'],
  outbox: ['domain', 'config', 'store'],
  application: ['domain', 'config', 'store', 'directory', 'outbox'],
  jobs: ['domain', 'config', 'store', 'application'],
  startup: ['domain', 'config', 'store', 'directory'],
  entry: ['application', 'config', 'store/outageOf.ts'],
};

/** What the domain, pure functions on data, may import from outside. */
const PURE = [
  '@backstage/catalog-model',
  '@backstage/errors',
  '@backstage/types',
  '@helpdesk/backstage-plugin-helpdesk-common',
  'node:util', // deep equality
];

/** Its extension points are shapes that the domain fills; only types then. */
const EXTENSION_POINTS = '@helpdesk/backstage-plugin-helpdesk-node';

const TESTS = ['src/**/*.test.*', 'src/**/__testUtils__/**'];

module.exports = eslintPackage(__dirname, {
  overrides: [
    {
      files: ['src/**'],
      excludedFiles: TESTS,
      rules: {
        'import/no-restricted-paths': [
          'error',
          {
            basePath: __dirname,
            zones: Object.entries(LAYERS).map(([layer, allowed]) => ({
              target: `./src/${layer}`,
              from: './src',
              except: [layer, ...allowed].map(name => `./${name}`),
              message: `${layer} may import only: ${[layer, ...allowed]}`,
            })),
          },
        ],
      },
    },
    {
      files: ['src/domain/**'],
      excludedFiles: TESTS,
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: ['/*', '!/.', '!/..', '!/@*', '/@*/*'].concat(
                  [...PURE, EXTENSION_POINTS].map(name => `!/${name}`),
                ),
                message: `The domain may import only: ${PURE}`,
              },
              {
                group: [EXTENSION_POINTS],
                allowTypeImports: true,
                message: 'The domain may import only types of it.',
              },
            ],
          },
        ],
      },
    },
    {
      files: ['src/**'],
      excludedFiles: [...TESTS, 'src/{application,domain}/**', 'src/plugin.ts'],
      rules: {
        '@typescript-eslint/no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: ['**/application', '**/application/**'],
                importNames: ['DefaultHelpdesk'],
                message: 'Everything outside holds the authorized one.',
              },
            ],
          },
        ],
      },
    },
  ],
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
});
