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

import { NotFoundError } from '@backstage/errors';
import { ErrorRequestHandler, Router } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import PromiseRouter from 'express-promise-router';
import { OpenApiDocument } from '../openapi/document';
import { describeViolation } from './describeViolation';
import { HttpError } from './HttpError';

const toBackstageError: ErrorRequestHandler = (error, req, res, next) => {
  switch (error.status) {
    case 400:
      next(describeViolation(error.errors[0]));
      break;
    case 404:
      next(new NotFoundError(`There is no ${req.path}`));
      break;
    case 405:
      res.set(error.headers);
      next(new HttpError(405, error.message));
      break;
    default:
      next(error);
  }
};

/**
 * Lets those requests pass that are as the document says.
 *
 * This is the validator behind `createValidatedOpenApiRouter` of
 * `@backstage/backend-openapi-utils`, used directly: the wrapper turns each
 * refusal into an `InputError` with the validator's text, which loses the
 * status and does not name a field that is unknown.
 */
export function validateRequests(document: OpenApiDocument): Router {
  const router = PromiseRouter();
  router.use(
    OpenApiValidator.middleware({
      // a copy, since the validator works its own keywords into it
      apiSpec: JSON.parse(JSON.stringify(document)),
      validateRequests: {
        allowUnknownQueryParameters: false,
        coerceTypes: false,
      },
      validateResponses: false,
      validateSecurity: false,
      ajvFormats: { mode: 'full' },
      fileUploader: false,
      useRequestUrl: true,
    }),
  );
  router.use(toBackstageError);
  return router;
}
