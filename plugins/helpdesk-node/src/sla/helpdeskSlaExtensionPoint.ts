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

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { SlaPolicy } from './SlaPolicy';

/**
 * Where the SLA policies are replaced.
 * @public
 */
export interface HelpdeskSlaExtensionPoint {
  /**
   * Takes these policies, in this order, instead of those of the config. May be
   * called once.
   */
  setPolicies(policies: readonly SlaPolicy[]): void;
}

/** @public */
export const helpdeskSlaExtensionPoint =
  createExtensionPoint<HelpdeskSlaExtensionPoint>({ id: 'helpdesk.sla' });
