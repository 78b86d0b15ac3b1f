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

/**
 * Why the helpdesk did something by itself, or what it has found: a code with
 * parameters, which a portal puts into the reader's language. Parameters are
 * refs, titles, numbers as decimal text and times (ISO 8601 in UTC).
 * @public
 */
export interface Explanation {
  code: string;
  params: Record<string, string>;
}
