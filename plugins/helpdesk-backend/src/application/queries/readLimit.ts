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

import { InputError } from '@backstage/errors';
import { LIMITS } from '@helpdesk/backstage-plugin-helpdesk-common';

const DEFAULT_PAGE_SIZE = 50;

/** The size of a page that a request asks for. */
export function readLimit(limit: number = DEFAULT_PAGE_SIZE): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.pageSize) {
    throw new InputError(
      `limit: must be a whole number from 1 to ${LIMITS.pageSize}`,
    );
  }
  return limit;
}

/**
 * Characters that a page of whole things has at most, give or take one of them.
 * To write so much as JSON takes some milliseconds, in which nobody else is served.
 */
export const PAGE_LENGTH = 1_000_000;
