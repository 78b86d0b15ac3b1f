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
  formatDuration,
  useLanguage,
  useNow,
} from '@helpdesk/backstage-plugin-helpdesk-react';

/**
 * How long something took or, without an end, has taken so far, in words.
 * Times are ISO 8601.
 */
export function useElapsed(from: string, to: string | undefined): string {
  const now = useNow();
  const language = useLanguage();
  const end = to === undefined ? now : Date.parse(to);
  return formatDuration(Math.max(0, end - Date.parse(from)), language);
}
