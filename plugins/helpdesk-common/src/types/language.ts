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
 * A language in which the helpdesk can tell people something when they are not
 * on its pages.
 * @public
 */
export type Language = 'en' | 'uk';

/** @public */
export const LANGUAGES: readonly Language[] = ['en', 'uk'];

/**
 * The language that somebody reads.
 * @public
 */
export interface LanguageChoice {
  language: Language;
}
