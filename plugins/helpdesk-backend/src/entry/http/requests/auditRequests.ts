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

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request, RequestHandler, Response } from 'express';

/** What a request is to the auditor. */
interface Subject {
  eventId: string;
  severityLevel: 'medium' | 'high';
  meta: JsonObject;
}

const confidentialReads = new WeakMap<Request, Set<string>>();

/** Remembers that a request has read a confidential ticket. */
export function noteConfidential(req: Request, number: string): void {
  const numbers = confidentialReads.get(req) ?? new Set();
  confidentialReads.set(req, numbers.add(number));
}

/**
 * Tells the portal's auditor who did what: every attempt to change something
 * and how it ended, every download of a file, every reading of a confidential
 * ticket and every refusal. A number that is answered with 404 may be hidden
 * from the caller or not exist; the helpdesk does not look which, since that
 * would take another time.
 *
 * What a ticket says is not for this log. An attempt that failed is named by
 * its status, because the error's text may quote what was sent.
 */
export function auditRequests(
  auditor: AuditorService,
  logger: LoggerService,
): RequestHandler {
  return async (request, res, next) => {
    const subject = subjectOf(request);
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    const begun = changes
      ? await auditor.createEvent({ ...subject, request })
      : undefined;
    res.once('close', () => {
      conclude().catch(error =>
        logger.error(`The auditor failed: ${stringifyError(error)}`),
      );
    });
    next();

    async function conclude() {
      const confidential = [...(confidentialReads.get(request) ?? [])];
      const notable =
        begun ||
        confidential.length > 0 ||
        isRefusal(res) ||
        subject.eventId === 'attachment-fetch';
      if (!notable) {
        return;
      }
      const event =
        begun ?? (await auditor.createEvent({ ...subject, request }));
      const meta = {
        status: res.statusCode,
        ...(confidential.length > 0 && { disclosed: confidential }),
      };
      await (hasSucceeded(res)
        ? event.success({ meta })
        : event.fail({ meta, error: new Error(outcomeOf(res)) }));
    }
  };
}

function isRefusal({ statusCode }: Response): boolean {
  return [401, 403, 404, 429].includes(statusCode);
}

function hasSucceeded({ statusCode, writableFinished }: Response): boolean {
  return statusCode < 400 && writableFinished;
}

function outcomeOf({ statusCode, writableFinished }: Response): string {
  return writableFinished
    ? `Answered with ${statusCode}`
    : 'The caller did not wait for the answer';
}

/** Told by the address, whose parts after the ticket's number are ours. */
function subjectOf({ method, path }: Request): Subject {
  const kind = method === 'GET' || method === 'HEAD' ? 'fetch' : 'mutate';
  const [what = '', number, ...parts] = path.split('/').slice(1);
  if (what.toLocaleLowerCase('en-US') !== 'tickets') {
    const outbox = what.toLocaleLowerCase('en-US') === 'outbox';
    return {
      eventId: `${outbox ? 'dead-letter' : 'other'}-${kind}`,
      severityLevel: outbox && kind === 'mutate' ? 'high' : 'medium',
      meta: {},
    };
  }
  const [part = ''] = parts;
  const about = /^attachments$/i.test(part) ? 'attachment' : 'ticket';
  return {
    eventId: `${about}-${kind}`,
    severityLevel: 'medium',
    meta: {
      ...(number && { number }),
      ...(kind === 'mutate' && { actionType: actionOf(method, parts) }),
    },
  };
}

/** For example `claim`, `messages` or `consultations-accept`. */
function actionOf(method: string, parts: string[]): string {
  const words = parts.filter((_, index) => index !== 1);
  return words.join('-') || (method === 'PATCH' ? 'update' : 'create');
}
