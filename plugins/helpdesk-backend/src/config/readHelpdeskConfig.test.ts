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

import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject, JsonValue } from '@backstage/types';
import { readHelpdeskConfig } from './readHelpdeskConfig';

const DESK = {
  id: 'service-desk',
  title: 'Service desk',
  operatorGroups: ['service-desk'],
};

const HOUR = 3_600_000;

const CALENDAR = {
  id: 'office',
  zone: 'Europe/Kyiv',
  week: { monday: '09:00-18:00' },
};

const read = (helpdesk?: JsonObject) =>
  readHelpdeskConfig(
    mockServices.rootConfig({ data: helpdesk ? { helpdesk } : {} }),
  );
const readDesk = (desk: JsonObject) => read({ desks: [{ ...DESK, ...desk }] });
const readCalendar = (calendar: JsonObject) =>
  read({ desks: [DESK], calendars: [{ ...CALENDAR, ...calendar }] });
const readRule = (rule: JsonObject) =>
  read({
    desks: [DESK],
    routing: { rules: [{ name: 'r', team: 'sysadmins', ...rule }] },
  });

describe('readHelpdeskConfig', () => {
  it('needs no more than a desk', () => {
    expect(read({ desks: [DESK] })).toEqual({
      numberPrefix: 'HD',
      desks: [
        {
          id: 'service-desk',
          title: 'Service desk',
          model: 'central',
          operatorGroups: ['group:default/service-desk'],
          visibility: 'internal',
          autoCloseAfter: { days: 3 },
          reopenWindow: { days: 7 },
          digest: true,
          language: 'en',
          notify: { registered: 'P1-P2' },
          returnsBeforeManagement: 3,
        },
      ],
      calendars: [],
      rules: [],
      impact: { medium: 3, high: 10 },
      slaPolicies: [],
      customerGroupTypes: ['customer'],
      membership: { parts: ['shift', 'sub-team'], claimsFor: 86_400_000 },
      permissionsReuse: 5_000,
      titlesInNotices: true,
      pagePath: '/helpdesk',
      rateLimits: {
        people: { tickets: 120, changes: 600, files: 120 },
        programs: { tickets: Infinity, changes: Infinity, files: Infinity },
      },
    });
  });

  it('takes everything that can be said', () => {
    expect(
      read({
        numberPrefix: 'IT2',
        desks: [
          {
            ...DESK,
            model: 'virtual',
            operatorGroups: ['Service-Desk', 'group:Shops/Clerks'],
            managementGroup: 'group:default/support-management',
            visibility: 'participants',
            fallbackTeam: 'sysadmins',
            calendar: 'office',
            autoClose: { after: 'P2D' },
            reopen: { within: { hours: 12 } },
            archive: { after: '365 days' },
            digest: false,
            language: 'uk',
            notify: { registered: 'all' },
            returns: { beforeManagement: 2 },
            replaces: ['old-desk'],
          },
        ],
        routing: {
          rules: [
            {
              name: 'printers',
              team: 'special-equipment-support',
              entity: {
                kind: 'Resource',
                type: ['printer', 'scanner'],
                labels: { shop: '*' },
              },
              ticket: { customer: 'retail-north', priority: ['P1', 'P2'] },
            },
          ],
        },
        impact: { medium: '5', high: 50 },
        customers: { groupTypes: ['customer', 'partner'] },
        membership: { parts: ['brigade'], claimsFor: '2 hours' },
        notifications: { titles: false },
        page: { path: '/support' },
        permissions: { reuse: '20 seconds' },
        calendars: [
          {
            id: 'office',
            title: 'Office hours',
            zone: 'Europe/Kyiv',
            week: { monday: ['13:00-18:00', '09:00-12:30'] },
            holidays: {
              country: 'de',
              region: 'by-a',
              dates: ['2026-12-24'],
              except: ['2026-08-08'],
            },
          },
        ],
        limits: {
          people: { tickets: 5, files: 'unlimited' },
          programs: { changes: '100' },
        },
      }),
    ).toEqual({
      numberPrefix: 'IT2',
      desks: [
        {
          id: 'service-desk',
          title: 'Service desk',
          model: 'virtual',
          operatorGroups: ['group:default/service-desk', 'group:shops/clerks'],
          managementGroup: 'group:default/support-management',
          visibility: 'participants',
          fallbackTeam: 'group:default/sysadmins',
          calendar: 'office',
          autoCloseAfter: { days: 2 },
          replaces: ['old-desk'],
          reopenWindow: { hours: 12 },
          archiveAfter: { days: 365 },
          digest: false,
          language: 'uk',
          notify: { registered: 'all' },
          returnsBeforeManagement: 2,
        },
      ],
      calendars: [
        {
          id: 'office',
          title: 'Office hours',
          zone: 'Europe/Kyiv',
          week: {
            monday: [
              { from: 9 * HOUR, to: 12.5 * HOUR },
              { from: 13 * HOUR, to: 18 * HOUR },
            ],
          },
          holidays: {
            country: 'DE',
            region: 'BY-A',
            dates: ['2026-12-24'],
            except: ['2026-08-08'],
          },
        },
      ],
      rules: [
        {
          name: 'printers',
          team: 'group:default/special-equipment-support',
          entity: {
            kind: ['Resource'],
            type: ['printer', 'scanner'],
            labels: { shop: '*' },
          },
          ticket: {
            customer: ['group:default/retail-north'],
            priority: ['P1', 'P2'],
          },
        },
      ],
      impact: { medium: 5, high: 50 },
      slaPolicies: [],
      customerGroupTypes: ['customer', 'partner'],
      membership: { parts: ['brigade'], claimsFor: 7_200_000 },
      permissionsReuse: 20_000,
      titlesInNotices: false,
      pagePath: '/support',
      rateLimits: {
        people: { tickets: 5, changes: 600, files: Infinity },
        programs: { tickets: Infinity, changes: 100, files: Infinity },
      },
    });
  });

  it.each<[JsonValue, object | undefined]>([
    ['never', undefined],
    [0, undefined],
    ['0', undefined],
    ['0 days', undefined],
    [{ days: 0 }, undefined],
    ['36 hours', { hours: 36 }],
    ['7 days', { days: 7 }],
    ['2 Weeks', { weeks: 2 }],
    ['1d', { days: 1 }],
    ['1.5 hours', { hours: 1, minutes: 30 }],
    ['PT36H', { hours: 36 }],
    [
      { days: 1, hours: 12 },
      { days: 1, hours: 12 },
    ],
  ])('closes after %j', (after, expected) => {
    const [desk] = readDesk({ autoClose: { after } }).desks;
    expect(desk.autoCloseAfter).toEqual(expected);
  });

  it.each<[JsonValue, object | undefined]>([
    ['never', undefined],
    [0, undefined],
    [{ years: 2 }, { years: 2 }],
    ['P6M', { months: 6 }],
    [{ days: 90 }, { days: 90 }],
  ])('archives after %j', (after, expected) => {
    const [desk] = readDesk({ archive: { after } }).desks;
    expect(desk.archiveAfter).toEqual(expected);
  });

  it('describes the week of a calendar without a title', () => {
    const [calendar] = readCalendar({}).calendars;
    expect(calendar).toEqual(
      expect.objectContaining({
        title: 'Mo 09:00-18:00 Europe/Kyiv',
        holidays: { dates: [], except: [] },
      }),
    );
  });

  it.each<[string, JsonValue | undefined, string | undefined]>([
    ['/helpdesk', undefined, undefined],
    [
      '/helpdesk',
      ['page:helpdesk', { 'page:other': { config: { path: '/x' } } }],
      undefined,
    ],
    ['/helpdesk', [{ 'page:helpdesk': { config: { path: 7 } } }], undefined],
    ['/helpdesk', { 'page:helpdesk': { config: { path: '/x' } } }, undefined],
    [
      '/support',
      [{ 'page:helpdesk': { config: { path: '/support' } } }],
      undefined,
    ],
    [
      '/support',
      [{ 'page:helpdesk': { config: { path: '/support/' } } }],
      undefined,
    ],
    ['/own', [{ 'page:helpdesk': { config: { path: '/support' } } }], '/own'],
  ])(
    'has its page at %s with the extensions %j and the path %s',
    (expected, extensions, path) => {
      const config = mockServices.rootConfig({
        data: {
          app: { extensions },
          helpdesk: { desks: [DESK], ...(path && { page: { path } }) },
        },
      });
      expect(readHelpdeskConfig(config).pagePath).toBe(expected);
    },
  );

  it('takes a number from an environment variable, which is a text', () => {
    const [desk] = readDesk({ returns: { beforeManagement: '5' } }).desks;
    expect(desk.returnsBeforeManagement).toBe(5);
  });

  it('keeps a reopen window of nothing', () => {
    const [desk] = readDesk({ reopen: { within: 0 } }).desks;
    expect(desk.reopenWindow).toEqual({ milliseconds: 0 });
  });

  it.each([[undefined], [{}], [{ numberPrefix: 'HD' }]])(
    'says what is needed where there is only %j',
    config => {
      expect(() => read(config)).toThrow(/operatorGroups: \[group:default/);
    },
  );

  const { title, ...untitled } = DESK;

  it.each<[string, () => unknown]>([
    ['helpdesk.desks: ', () => read({ desks: [] })],
    ['helpdesk.desks: ', () => read({ desks: DESK })],
    [
      'helpdesk.numberPrefix: ',
      () => read({ desks: [DESK], numberPrefix: 'h' }),
    ],
    [
      'helpdesk.numberPrefix: ',
      () => read({ desks: [DESK], numberPrefix: 'ABCDEFGHIJK' }),
    ],
    ['helpdesk: .*"mail"', () => read({ desks: [DESK], mail: {} })],
    [
      'helpdesk.customers: .*"groups"',
      () => read({ desks: [DESK], customers: { groups: [] } }),
    ],
    [
      'helpdesk.impact: .*"low"',
      () => read({ desks: [DESK], impact: { low: 1 } }),
    ],
    [
      'helpdesk.impact.medium: ',
      () => read({ desks: [DESK], impact: { medium: 0 } }),
    ],
    [
      'helpdesk.impact.high: must be greater',
      () => read({ desks: [DESK], impact: { medium: 10 } }),
    ],
    [
      'helpdesk.impact.high: ',
      () => read({ desks: [DESK], impact: { high: 201 } }),
    ],
    [
      'helpdesk.routing: .*"rule"',
      () => read({ desks: [DESK], routing: { rule: [] } }),
    ],
    ['helpdesk.desks\\[0\\]: .*"colour"', () => readDesk({ colour: 'red' })],
    [
      'helpdesk.desks\\[0\\].title: is missing',
      () => read({ desks: [untitled] }),
    ],
    ['helpdesk.desks\\[0\\].title: ', () => readDesk({ title: ' ' })],
    ['helpdesk.desks\\[0\\].id: ', () => readDesk({ id: 'Service Desk' })],
    ['helpdesk.desks\\[0\\].model: ', () => readDesk({ model: 'remote' })],
    [
      'helpdesk.desks\\[0\\].operatorGroups: ',
      () => readDesk({ operatorGroups: [] }),
    ],
    [
      'helpdesk.desks\\[0\\].operatorGroups\\[1\\]: "user:default/one" is not',
      () => readDesk({ operatorGroups: ['a', 'user:default/one'] }),
    ],
    [
      'helpdesk.desks\\[0\\].managementGroup: "the bosses" is not',
      () => readDesk({ managementGroup: 'the bosses' }),
    ],
    [
      'helpdesk.desks\\[0\\].fallbackTeam: ',
      () => readDesk({ fallbackTeam: '' }),
    ],
    ['helpdesk.desks\\[0\\].language: ', () => readDesk({ language: 'ru' })],
    [
      'helpdesk.desks\\[0\\].notify.registered: ',
      () => readDesk({ notify: { registered: 'P3' } }),
    ],
    [
      'helpdesk.page.path: must be a path',
      () => read({ desks: [DESK], page: { path: 'support' } }),
    ],
    [
      'helpdesk.notifications.titles: ',
      () => read({ desks: [DESK], notifications: { titles: 'no' } }),
    ],
    [
      'helpdesk.desks\\[0\\].visibility: ',
      () => readDesk({ visibility: 'all' }),
    ],
    [
      'helpdesk.desks\\[0\\].replaces\\[0\\]: "service-desk" is a desk of its own',
      () => readDesk({ replaces: ['service-desk'] }),
    ],
    [
      'helpdesk.desks\\[0\\].replaces\\[1\\]: "old" is replaced already',
      () => readDesk({ replaces: ['old', 'old'] }),
    ],
    [
      'helpdesk.desks\\[0\\].autoClose.after: .*soon',
      () => readDesk({ autoClose: { after: 'soon' } }),
    ],
    [
      'helpdesk.desks\\[0\\].autoClose.after: 3 is not a duration',
      () => readDesk({ autoClose: { after: 3 } }),
    ],
    [
      'helpdesk.desks\\[0\\].autoClose.after: .*-1.* is not a duration',
      () => readDesk({ autoClose: { after: { days: -1 } } }),
    ],
    [
      'helpdesk.desks\\[0\\].autoClose: .*"within"',
      () => readDesk({ autoClose: { within: 'P1D' } }),
    ],
    [
      'helpdesk.desks\\[0\\].reopen.within: .*fortnights',
      () => readDesk({ reopen: { within: { fortnights: 1 } } }),
    ],
    [
      'helpdesk.desks\\[0\\].reopen.within: ',
      () => readDesk({ reopen: { within: 'never' } }),
    ],
    [
      'helpdesk.desks\\[0\\].archive.after: .*some day',
      () => readDesk({ archive: { after: 'some day' } }),
    ],
    [
      'helpdesk.desks\\[0\\].archive.after: .*-1.* is not a duration',
      () => readDesk({ archive: { after: { days: -1 } } }),
    ],
    [
      'helpdesk.desks\\[0\\].archive: .*"within"',
      () => readDesk({ archive: { within: 'P1Y' } }),
    ],
    [
      'helpdesk.desks\\[0\\].returns.beforeManagement: ',
      () => readDesk({ returns: { beforeManagement: 0 } }),
    ],
    [
      'helpdesk.desks\\[1\\].id: "service-desk"',
      () => read({ desks: [DESK, DESK] }),
    ],
    [
      'helpdesk.desks\\[0\\].autoClose.after: .*business time',
      () => readDesk({ autoClose: { after: { months: 1 } } }),
    ],
    [
      'helpdesk.desks\\[0\\].reopen.within: .*whole',
      () => readDesk({ reopen: { within: { days: 1.5 } } }),
    ],
    [
      'helpdesk.calendars\\[0\\].id: "always"',
      () => readCalendar({ id: 'always' }),
    ],
    [
      'helpdesk.calendars\\[1\\].id: "office" is taken',
      () => read({ desks: [DESK], calendars: [CALENDAR, CALENDAR] }),
    ],
    [
      'helpdesk.calendars\\[0\\].zone: "Europe/Kyjiw"',
      () => readCalendar({ zone: 'Europe/Kyjiw' }),
    ],
    [
      'helpdesk.calendars\\[0\\].zone: is missing',
      () => read({ desks: [DESK], calendars: [{ id: 'office', week: {} }] }),
    ],
    [
      'helpdesk.calendars\\[0\\].week: needs hours',
      () => readCalendar({ week: { monday: [] } }),
    ],
    [
      'helpdesk.calendars\\[0\\].week: .*"montag"',
      () => readCalendar({ week: { montag: '09:00-18:00' } }),
    ],
    [
      'helpdesk.calendars\\[0\\].week.friday\\[0\\]: "9-18"',
      () => readCalendar({ week: { friday: '9-18' } }),
    ],
    [
      'helpdesk.calendars\\[0\\].week.friday\\[0\\]: "09:00-24:30"',
      () => readCalendar({ week: { friday: '09:00-24:30' } }),
    ],
    [
      'helpdesk.calendars\\[0\\].week.friday\\[1\\]: "22:00-06:00" ends before',
      () => readCalendar({ week: { friday: ['09:00-12:00', '22:00-06:00'] } }),
    ],
    [
      'helpdesk.calendars\\[0\\].week.friday\\[0\\]: "09:00-09:00" ends before',
      () => readCalendar({ week: { friday: '09:00-09:00' } }),
    ],
    [
      'helpdesk.calendars\\[0\\].week.friday: has hours that overlap',
      () => readCalendar({ week: { friday: ['12:00-18:00', '09:00-12:01'] } }),
    ],
    [
      'helpdesk.calendars\\[0\\].holidays.dates\\[0\\]: "2026-02-29"',
      () => readCalendar({ holidays: { dates: ['2026-02-29'] } }),
    ],
    [
      'helpdesk.calendars\\[0\\].holidays.except\\[0\\]: "25.12.2026"',
      () => readCalendar({ holidays: { except: ['25.12.2026'] } }),
    ],
    [
      'helpdesk.calendars\\[0\\].holidays.country: "XX"',
      () => readCalendar({ holidays: { country: 'XX' } }),
    ],
    [
      'helpdesk.calendars\\[0\\].holidays.region: "BY-XX"',
      () => readCalendar({ holidays: { country: 'DE', region: 'BY-XX' } }),
    ],
    [
      'helpdesk.calendars\\[0\\].holidays.region: needs a country',
      () => readCalendar({ holidays: { region: 'BY' } }),
    ],
    [
      'helpdesk.routing.rules\\[0\\]: needs a condition',
      () => readRule({ entity: {} }),
    ],
    [
      'helpdesk.routing.rules\\[0\\].team: ',
      () => readRule({ team: 'user:default/one', entity: { kind: 'api' } }),
    ],
    [
      'helpdesk.routing.rules\\[0\\].entity: .*"name"',
      () => readRule({ entity: { name: 'x' } }),
    ],
    [
      'helpdesk.routing.rules\\[0\\].entity.tags: ',
      () => readRule({ entity: { tags: [] } }),
    ],
    [
      'helpdesk.routing.rules\\[0\\].ticket.type\\[0\\]: ',
      () => readRule({ ticket: { type: 'problem' } }),
    ],
    [
      'helpdesk.routing.rules\\[0\\].ticket.priority\\[1\\]: ',
      () => readRule({ ticket: { priority: ['P1', 'P5'] } }),
    ],
    [
      'helpdesk.routing.rules\\[0\\].ticket.desk: there is no desk "other"',
      () => readRule({ ticket: { desk: 'other' } }),
    ],
    ...([0, -1, 1.5, 'many'] as const).map(
      (tickets): [string, () => unknown] => [
        'helpdesk.limits.people.tickets: ',
        () => read({ desks: [DESK], limits: { people: { tickets } } }),
      ],
    ),
    [
      'helpdesk.limits.people: .*"calls"',
      () => read({ desks: [DESK], limits: { people: { calls: 1 } } }),
    ],
    [
      'helpdesk.routing.rules\\[1\\].name: "same" is taken',
      () => {
        const rule = { name: 'same', team: 'a', entity: { kind: 'api' } };
        return read({ desks: [DESK], routing: { rules: [rule, rule] } });
      },
    ],
  ])('names %s', (message, attempt) => {
    expect(attempt).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(new RegExp(`^- ${message}`, 'm')),
      }),
    );
  });

  it('names all mistakes at once', () => {
    expect(() => readDesk({ id: '', colour: 'red' })).toThrow(
      /desks\[0\]\.id: [^]*desks\[0\]: .*colour/,
    );
  });
});
