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
 * The organisation behind the benchmark's tickets: 50 teams, of which the first
 * is the service desk, and enough people and entities in the catalog to sign in
 * as, to assign to and to route by. Most of what tickets refer to is not in the
 * catalog, as after years of use, and the catalog's own work does not disturb.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const TEAMS = 50;
export const SYSTEMS = 300;
export const ENTITIES = 30_000;
/** Entities that the catalog knows, the first ones. */
const KNOWN_ENTITIES = 300;
const KNOWN_SYSTEMS = 30;

export const FIRST_LINE = 1;
/** People of the first line, and of each other team: all who have tickets. */
export const OPERATORS = 4;
export const AGENTS = 2;

export function teamName(team) {
  return team === FIRST_LINE ? 'service-desk' : `team-${pad(team, 2)}`;
}

/** Name of the nth agent of a team. */
export function agentName(team, n) {
  return `agent-${pad(team, 2)}-${n}`;
}

export function entityName(n) {
  return `component-${pad(n, 5)}`;
}

/** Who sends requests: people of the desk, of teams large and small, others. */
export const USERS = {
  operators: range(OPERATORS).map(n => agentName(FIRST_LINE, n)),
  agents: [2, 3, 5, 8, 13, 21, 34, 50].map(team => agentName(team, 1)),
  employees: [1, 2, 3, 4].map(n => `person-${n}`),
};
/** Works in three teams. */
export const MANY_TEAMS = { name: 'agent-of-three', teams: [4, 16, 32] };

const ALL_USERS = [...Object.values(USERS).flat(), MANY_TEAMS.name];

/** Writes catalog and config of the benchmark's portal; the config's path. */
export function writePortal(folder, { port, eventBus, connectionString }) {
  const catalog = join(folder, 'catalog.yaml');
  writeFileSync(catalog, toYaml(entities()));
  const config = join(folder, 'app-config.yaml');
  writeFileSync(
    config,
    toYaml([
      {
        app: { baseUrl: `http://localhost:${port}` },
        backend: {
          baseUrl: `http://localhost:${port}`,
          listen: { host: '127.0.0.1', port },
          database: { client: 'pg', connection: connectionString },
        },
        events: { useEventBus: eventBus ? 'always' : 'never' },
        auth: { providers: { demo: { personas: ALL_USERS } } },
        catalog: {
          processingInterval: { hours: 12 },
          locations: [{ type: 'file', target: catalog }],
        },
        helpdesk: {
          desks: [
            {
              id: 'service-desk',
              title: 'Service desk',
              operatorGroups: [teamName(FIRST_LINE)],
              managementGroup: 'support-management',
              // no job works on the tickets meanwhile
              autoClose: { after: 'never' },
            },
          ],
          // few people do here what many do at a desk
          limits: {
            people: {
              tickets: 'unlimited',
              changes: 'unlimited',
              files: 'unlimited',
            },
          },
        },
        search: {
          collators: {
            catalog: {
              schedule: {
                initialDelay: { hours: 12 },
                frequency: { hours: 12 },
                timeout: { minutes: 3 },
              },
            },
          },
        },
      },
    ]),
  );
  return config;
}

function entities() {
  const teams = range(TEAMS).map(team =>
    entity('Group', teamName(team), { type: 'team', children: [] }),
  );
  const agents = range(TEAMS).flatMap(team =>
    range(team === FIRST_LINE ? OPERATORS : AGENTS).map(n =>
      user(agentName(team, n), [teamName(team)]),
    ),
  );
  return [
    ...teams,
    entity('Group', 'support-management', { type: 'team', children: [] }),
    entity('Group', 'staff', { type: 'department', children: [] }),
    ...agents,
    user(MANY_TEAMS.name, MANY_TEAMS.teams.map(teamName)),
    ...USERS.employees.map(name => user(name, ['staff'])),
    ...range(KNOWN_SYSTEMS).map(n =>
      entity('System', `system-${n}`, { owner: ownerOf(n) }),
    ),
    ...range(KNOWN_ENTITIES).map(n =>
      entity('Component', entityName(n), {
        type: 'service',
        lifecycle: 'production',
        owner: ownerOf(n),
        system: `system-${(n % KNOWN_SYSTEMS) + 1}`,
        dependsOn: n > 3 ? [`component:${entityName(n - 3)}`] : [],
      }),
    ),
  ];
}

function ownerOf(n) {
  return teamName((n % (TEAMS - 1)) + 2);
}

function user(name, memberOf) {
  return entity('User', name, { profile: { displayName: name }, memberOf });
}

function entity(kind, name, spec) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
  };
}

/** Documents of YAML, of which JSON is a part. */
function toYaml(documents) {
  return documents.map(document => JSON.stringify(document)).join('\n---\n');
}

function range(length) {
  return Array.from({ length }, (_, index) => index + 1);
}

function pad(number, length) {
  return String(number).padStart(length, '0');
}
