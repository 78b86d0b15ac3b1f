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

import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { NewTicket, Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { Failure, failureOf } from '../ticket/failure';
import { useIdempotencyKey } from '../ticket/useIdempotencyKey';

/**
 * Files a ticket, once even if sending has to be repeated. Where the backend
 * does not know some of the entities, `unknownRefs` names them and nothing is
 * filed until the person has decided.
 */
export function useFileTicket(
  onCreated: (ticket: Pick<Ticket, 'number'>) => void,
) {
  const helpdesk = useApi(helpdeskApiRef);
  const { keyFor, arrived } = useIdempotencyKey();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [unknownRefs, setUnknownRefs] = useState<string[]>([]);

  async function file(ticket: NewTicket): Promise<void> {
    setPending(true);
    setFailure(undefined);
    setUnknownRefs([]);
    try {
      const idempotencyKey = keyFor(ticket);
      const created = await helpdesk.createTicket(ticket, { idempotencyKey });
      arrived();
      onCreated(created);
    } catch (error) {
      const reason = failureOf(error);
      const unknown = refusedEntities(reason, ticket.entityRefs ?? []);
      if (unknown.length > 0) {
        setUnknownRefs(unknown);
      } else {
        setFailure(reason);
      }
    } finally {
      setPending(false);
    }
  }

  return {
    file,
    isPending,
    failure,
    unknownRefs,
    keepUnknown: () => setUnknownRefs([]),
  };
}

/** The refs that a refusal names; all of them if it names only the field. */
function refusedEntities(failure: Failure, entityRefs: string[]): string[] {
  if (failure.kind !== 'invalid' || !failure.message.includes('entityRefs')) {
    return [];
  }
  const message = failure.message.toLocaleLowerCase('en-US');
  const named = entityRefs.filter(ref =>
    message.includes(ref.toLocaleLowerCase('en-US')),
  );
  return named.length > 0 ? named : entityRefs;
}
