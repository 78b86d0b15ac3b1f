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

import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Desks } from '../domain/desk/Desks';
import { ReaderStore } from '../store/ReaderStore';
import { TicketStore } from '../store/TicketStore';
import { Belonging } from './hearing/Belonging';
import { Hearers } from './hearing/Hearers';
import { NoticeTeller } from './NoticeTeller';
import { OutboxSink } from './OutboxSink';
import { DigestSink } from './sinks/DigestSink';
import { FormerNoticeSink } from './sinks/FormerNoticeSink';
import { FormerRefreshSink } from './sinks/FormerRefreshSink';
import { NoticeSink } from './sinks/NoticeSink';
import { RefreshSink } from './sinks/RefreshSink';

/** All roads by which side effects leave, those of the release before included. */
export function createSinks(options: {
  notifications: NotificationService;
  signals: SignalsService;
  store: Pick<TicketStore, 'findTicket'>;
  readers: ReaderStore;
  belonging: Belonging;
  desks: Desks;
  /** How long people and groups are remembered, in milliseconds. */
  reuseFor: number;
  /** Whether notices give titles of tickets. */
  titles: boolean;
  /** Where the portal has the helpdesk's pages. */
  pagePath: string;
}): OutboxSink[] {
  const { desks, signals } = options;
  const hearers = new Hearers(options);
  const teller = new NoticeTeller({ ...options, hearers });
  return [
    new NoticeSink(hearers, teller),
    new RefreshSink({ signals, hearers }),
    new DigestSink(options),
    new FormerNoticeSink(hearers, teller, desks),
    new FormerRefreshSink({ signals, hearers }, desks),
  ];
}
