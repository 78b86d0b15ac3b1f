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

import { createBackendModule } from '@backstage/backend-plugin-api';
import { helpdeskCalendarExtensionPoint } from '@helpdesk/backstage-plugin-helpdesk-node';
import { officeHours } from '../domain/calendar/__testUtils__/calendars';
import { startHelpdesk } from '../entry/http/__testUtils__/startHelpdesk';
import { testDatabases } from '../store/__testUtils__/databases';

const shifts = createBackendModule({
  pluginId: 'helpdesk',
  moduleId: 'shifts',
  register(env) {
    env.registerInit({
      deps: { calendars: helpdeskCalendarExtensionPoint },
      async init({ calendars }) {
        calendars.addCalendar({ ...officeHours(), id: 'shifts' });
      },
    });
  },
});

const databases = testDatabases();

describe('a calendar of a module', () => {
  it('can be the one of a desk, which the start checks', async () => {
    const send = await startHelpdesk(
      await databases.init('SQLITE_3'),
      undefined,
      {
        services: [shifts],
        config: {
          helpdesk: {
            desks: [
              {
                id: 'service-desk',
                title: 'Service desk',
                operatorGroups: ['service-desk'],
                calendar: 'shifts',
              },
            ],
          },
        },
      },
    );
    const { status } = await send('operator', 'get', '/tickets');
    expect(status).toBe(200);
  });
});
