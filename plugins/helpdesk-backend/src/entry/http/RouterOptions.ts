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
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { RequestContext } from '../../application/AuthorizedHelpdesk';
import { Helpdesk } from '../../application/Helpdesk';
import { RateLimits } from '../../config/HelpdeskConfig';

/** What the HTTP entrance is made of. */
export interface RouterOptions {
  helpdesk: Helpdesk<RequestContext>;
  httpAuth: HttpAuthService;
  /** Whether tokens can be verified at present. */
  canVerify: () => Promise<boolean>;
  auditor: AuditorService;
  logger: LoggerService;
  rateLimits: RateLimits;
}
