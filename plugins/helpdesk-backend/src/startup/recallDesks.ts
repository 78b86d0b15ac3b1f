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

import { LoggerService } from '@backstage/backend-plugin-api';
import { Desk } from '../config/HelpdeskConfig';
import { readRememberedDesk } from '../config/readRememberedDesk';
import { Calendars } from '../domain/calendar/Calendars';
import { Desks } from '../domain/desk/Desks';
import { DatabaseDeskMemory } from '../store/DatabaseDeskMemory';

/**
 * The desks of the config, and those that it no longer has while tickets still
 * name them: these go on as they were last. Remembers the former, so that they can
 * become the latter, and warns of those that have tickets to be worked on.
 */
export async function recallDesks(options: {
  /** As read from the config. */
  configured: Desk[];
  /** The same as they stand in the config. */
  settings: unknown[];
  calendars: Calendars;
  memory: DatabaseDeskMemory;
  logger: Pick<LoggerService, 'warn' | 'info'>;
  now: Date;
}): Promise<Desks> {
  const { configured, settings, calendars, memory, logger, now } = options;
  const ids = configured.map(({ id }) => id);
  const others = await memory.recallOthers(ids);
  await memory.remember(
    ids.map((id, index) => ({ id, settings: settings[index] })),
    now,
  );
  const retired: Desk[] = [];
  for (const other of others) {
    if (await memory.hasTickets(other.id)) {
      retired.push(withCalendar(readRememberedDesk(other.settings)));
    } else {
      await memory.forget(other.id);
    }
  }
  const desks = new Desks(configured, calendars, retired);
  for (const desk of retired) {
    await warnOf(desk);
  }
  return desks;

  function withCalendar(desk: Desk): Desk {
    if (desk.calendar === undefined || calendars.has(desk.calendar)) {
      return desk;
    }
    logger.warn(
      `The desk "${desk.id}", which is no longer in the config, counted its time on the calendar "${desk.calendar}", which is gone, too: it counts 24 hours on every day`,
    );
    return { ...desk, calendar: undefined };
  }

  async function warnOf({ id, title }: Desk) {
    const count = await memory.countTickets(id);
    const successor = desks.replacing(id);
    if (count > 0 && successor) {
      logger.info(
        `${count} tickets of the former desk "${id}" move to "${successor.id}"`,
      );
    } else if (count > 0) {
      logger.warn(
        `The desk "${id}" (${title}) is no longer in the config and has ${count} tickets that are not archived: it goes on for them with the groups and settings that it had last. helpdesk.desks[].replaces moves them to another desk`,
      );
    }
  }
}
