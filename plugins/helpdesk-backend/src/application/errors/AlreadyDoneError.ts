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

import { CustomErrorBase } from '@backstage/errors';
import { Receipt } from '@helpdesk/backstage-plugin-helpdesk-common';

/**
 * A request that was carried out before, of somebody who may read its ticket no
 * more. It did what was asked, so it is no refusal: an entrance answers as it
 * did the first time, with the receipt in place of what the caller may not see.
 */
export class AlreadyDoneError extends CustomErrorBase {
  name = 'AlreadyDoneError' as const;
  readonly receipt: Receipt;
  /** Whether the request made something new. */
  readonly created: boolean;

  constructor(receipt: Receipt, options: { created: boolean }) {
    super(
      `This was done before; ticket ${receipt.number} is no longer for you to read`,
    );
    this.receipt = receipt;
    this.created = options.created;
  }
}
