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
import { Request, RequestHandler } from 'express';
import multer, { type MulterError } from 'multer';
import { UploadedFile } from '../../../application/Helpdesk';
import { HttpError } from './HttpError';

const FIELD = 'file';

/** Reads a multipart body with one file in it, into memory. */
export function readFile(): RequestHandler {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { files: 1, fields: 0, parts: 1, fileSize: LIMITS.attachment },
    defParamCharset: 'utf8',
    preservePath: true, // what of it is kept is the application's to say
  }).single(FIELD);
  return (req, res, next) => {
    if (!req.is('multipart/form-data')) {
      throw new HttpError(415, 'Content-Type: must be multipart/form-data');
    }
    read(req, res, error => next(error && describeUnreadable(error)));
  };
}

/** The file that `readFile` has read. */
export function uploadedFile({ file }: Request): UploadedFile {
  if (!file) {
    throw new InputError(`${FIELD}: must be given`);
  }
  return { fileName: file.originalname, content: file.buffer };
}

function describeUnreadable(error: Error): Error {
  const { code, field = 'body' } = (
    error.name === 'MulterError' ? error : {}
  ) as Partial<MulterError>;
  return code === 'LIMIT_FILE_SIZE'
    ? new HttpError(413, `${FIELD}: must not exceed ${LIMITS.attachment} bytes`)
    : new InputError(`${field}: ${error.message}`);
}
