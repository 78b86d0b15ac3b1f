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
import { ErrorLike, isError, stringifyError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import { HTTP_ERRORS } from './HttpError';

const FORESEEN: ReadonlySet<string> = new Set([
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'NotImplementedError',
  'NotModifiedError',
  'PreconditionFailedError',
  'ServiceUnavailableError',
  ...HTTP_ERRORS,
]);

/**
 * Says to a caller what the helpdesk has to say, and nothing of what lies
 * behind it. An error that wraps another one carries its text, and one that
 * nobody has foreseen may carry anything, such as a query with its values:
 * that is for the log.
 */
export function hideCauses(logger: LoggerService): ErrorRequestHandler {
  return (error, _req, _res, next) => {
    if (!isForeseen(error)) {
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

/**
 * Known by name, since a portal may have several copies of `@backstage/errors`,
 * each with classes of its own. One that only wraps another error goes by that
 * one's name; its own words are those before the cause's.
 */
function isForeseen(error: unknown): error is ErrorLike {
  return (
    isError(error) &&
    (FORESEEN.has(error.name) || error.message.endsWith(tailOf(error.cause)))
  );
}

/** How the text of an error ends that wraps another one. */
function tailOf(cause: unknown): string {
  return `caused by ${stringifyError(cause)}`;
}

/** The same error as Backstage answers it, in its own words alone. */
function withoutCause({ name, message, ...rest }: ErrorLike): Error {
  const tail = tailOf(rest.cause);
  const words = message.endsWith(tail)
    ? message.slice(0, -tail.length).replace(/; $/, '')
    : message;
  return Object.assign(new Error(words), {
    name,
    ...('statusCode' in rest && { statusCode: rest.statusCode }),
  });
}
