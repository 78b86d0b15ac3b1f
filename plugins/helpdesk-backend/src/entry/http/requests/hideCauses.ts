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

import { LoggerService } from '@backstage/backend-plugin-api';
import { CustomErrorBase, stringifyError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';
import { randomUUID } from 'node:crypto';

/**
 * Says to a caller what the helpdesk has to say, and nothing of what lies
 * behind it. An error that wraps another one carries its text, and one that
 * nobody has foreseen may carry anything, such as a query with its values:
 * that is for the log.
 */
export function hideCauses(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    if (!(error instanceof CustomErrorBase)) {
      const id = randomUUID();
      logger.error(`Unforeseen error ${id}: ${stringifyError(error)}`, error);
      next(new Error(`Something went wrong; the log has it as ${id}`));
    } else if (error.cause === undefined) {
      next(error);
    } else {
      logger.warn(`Answered with an error: ${error.message}`, error);
      next(withoutCause(error));
    }
  };
}

/** The same error as Backstage answers it, in its own words alone. */
function withoutCause({ name, message, ...rest }: CustomErrorBase): Error {
  const tail = `caused by ${stringifyError(rest.cause)}`;
  const words = message.endsWith(tail)
    ? message.slice(0, -tail.length).replace(/; $/, '')
    : message;
  return Object.assign(new Error(words), {
    name,
    ...('statusCode' in rest && { statusCode: rest.statusCode }),
  });
}
