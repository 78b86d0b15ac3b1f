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
/** Texts of a ticket's time line. */
export const timeLineMessages = {
  'timeLine.title': 'Time line',
  'timeLine.hint': 'Lengths of time are by the clock, nights and weekends too.',
  'timeLine.lasted': 'for {{duration}}',
  'timeLine.soFar': 'for {{duration}} so far',
  'timeLine.onHold': 'While it was on hold',
  'timeLine.took.acceptance': 'after {{duration}}',
  'timeLine.took.hold': 'for {{duration}}',
  'timeLine.took.resolution': '{{duration}} after it was registered',
} as const;
