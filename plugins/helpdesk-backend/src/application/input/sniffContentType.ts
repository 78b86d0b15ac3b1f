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

import { filetypeinfo } from 'magic-bytes.js';
import { isUtf8 } from 'node:buffer';

/** What is neither known nor text is just bytes. */
const UNKNOWN = 'application/octet-stream';

/** What a browser would run if it were shown. */
const RUNNABLE = /html|xml|script|svg/i;

/** As much of a file as any signature needs. */
const HEAD = 1024;

/**
 * What a file is, told by its content. The sender's word for it is not taken,
 * and text is never more than plain: what a browser could run stays inert.
 */
export function sniffContentType(content: Buffer): string {
  const [known] = filetypeinfo(content.subarray(0, HEAD));
  if (known?.mime && !RUNNABLE.test(known.mime)) {
    return known.mime;
  }
  return isUtf8(content) && !content.includes(0) ? 'text/plain' : UNKNOWN;
}
