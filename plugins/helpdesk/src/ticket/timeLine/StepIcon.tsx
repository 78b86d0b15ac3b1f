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
  RemixiconComponentType,
  RiArchiveLine,
  RiArrowGoBackLine,
  RiArrowUpLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiHourglassLine,
  RiInboxLine,
  RiMegaphoneLine,
  RiPauseLine,
  RiPlayLine,
  RiQuestionAnswerLine,
  RiQuestionLine,
  RiRestartLine,
  RiCircleLine,
  RiTimerFlashLine,
} from '@remixicon/react';
import { TicketEventType } from '@helpdesk/backstage-plugin-helpdesk-common';

const ICONS: Partial<Record<TicketEventType, RemixiconComponentType>> = {
  created: RiInboxLine,
  escalated: RiArrowUpLine,
  accepted: RiCheckLine,
  returned: RiArrowGoBackLine,
  recalled: RiArrowGoBackLine,
  'team-vanished': RiArrowGoBackLine,
  pended: RiPauseLine,
  resumed: RiPlayLine,
  resolved: RiCheckDoubleLine,
  'resolution-rejected': RiRestartLine,
  reopened: RiRestartLine,
  archived: RiArchiveLine,
  'clock-warned': RiHourglassLine,
  'clock-breached': RiTimerFlashLine,
  'management-informed': RiMegaphoneLine,
  'consultation-requested': RiQuestionLine,
  'consultation-answered': RiQuestionAnswerLine,
  'consultation-overdue': RiTimerFlashLine,
};

/** What kind of step it is, at a glance; the words beside it say the same. */
export function StepIcon({ type }: { type: TicketEventType }) {
  const Icon = ICONS[type] ?? RiCircleLine;
  return <Icon aria-hidden size={16} />;
}
