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

import {
  TicketAction,
  TicketVerb,
} from '@helpdesk/backstage-plugin-helpdesk-common';

/** What a button can do; replies and notes are written in the composer. */
export type ButtonAction = TicketVerb | 'update' | 'mark-major';

/** Actions in the order in which a person would reach for them. */
export interface ArrangedActions {
  primary?: ButtonAction;
  /** The next few, which stand beside the primary one. */
  beside: ButtonAction[];
  menu: ButtonAction[];
}

/** What moves the ticket on, most pressing first. */
const PRIMARY: readonly ButtonAction[] = [
  'accept',
  'claim',
  'resume',
  'resolve',
  'close',
];

const BESIDE: readonly ButtonAction[] = [
  'resolve',
  'return',
  'escalate',
  'reject-resolution',
  'recall',
  'reopen',
];

const MENU: readonly ButtonAction[] = [
  'resolve',
  'claim',
  'assign',
  'release',
  'escalate',
  'return',
  'recall',
  'pend',
  'resume',
  'reject-resolution',
  'reopen',
  'close',
  'mark-major',
  'update',
];

/**
 * Decides which allowed actions are buttons and which wait in the menu; a menu
 * of one would only hide it.
 */
export function arrangeActions(
  allowed: readonly TicketAction[],
): ArrangedActions {
  const isAllowed = (action: ButtonAction) => allowed.includes(action);
  const primary = PRIMARY.find(isAllowed);
  const beside = BESIDE.filter(
    action => isAllowed(action) && action !== primary,
  ).slice(0, 2);
  const menu = MENU.filter(
    action =>
      isAllowed(action) && action !== primary && !beside.includes(action),
  );
  return menu.length === 1
    ? { primary, beside: [...beside, ...menu], menu: [] }
    : { primary, beside, menu };
}
