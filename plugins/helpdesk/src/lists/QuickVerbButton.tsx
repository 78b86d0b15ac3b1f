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
import { useApi, useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  defaultEntityPresentation,
  EntityPresentationApi,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import {
  helpdeskApiRef,
  helpdeskReactTranslationRef,
  useToast,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { ticketRouteRef } from '../routes';
import { failureOf } from '../ticket/failure';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { ListedTicket, QuickVerb } from './lists';

/**
 * Takes a ticket over from within a list, and says who was faster where that is
 * how it went.
 */
export function QuickVerbButton(props: {
  ticket: ListedTicket;
  verb: QuickVerb;
  /** Called when the ticket is no longer as it is shown. */
  onChanged: () => void;
}) {
  const { ticket, verb, onChanged } = props;
  const { number } = ticket;
  const helpdesk = useApi(helpdeskApiRef);
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const ticketRoute = useRouteRef(ticketRouteRef);
  const toast = useToast();
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  const [pending, setPending] = useState(false);
  const link = { label: t('lists.openTicket'), href: ticketRoute({ number }) };

  async function tellWhoHasIt(message: string) {
    const { assignee } = await helpdesk.getTicket(number);
    const title = assignee
      ? t('lists.taken', { number, who: await nameOf(assignee, presentation) })
      : t('lists.failed', { number, message });
    toast({ status: 'warning', title, link });
  }

  async function perform() {
    setPending(true);
    try {
      await helpdesk.perform(number, verb, {});
      toast({
        status: 'success',
        title: t(`lists.done.${verb}`, { number }),
        link,
      });
    } catch (error) {
      const { kind, message } = failureOf(error);
      const tell = () =>
        toast({
          status: 'danger',
          title: t('lists.failed', { number, message }),
          link,
        });
      await (kind === 'conflict' ? tellWhoHasIt(message).catch(tell) : tell());
    } finally {
      setPending(false);
      onChanged();
    }
  }

  return (
    <Button
      size="small"
      variant="secondary"
      isPending={pending}
      aria-label={`${word(`action.${verb}`)} ${number}`}
      onPress={perform}
    >
      {word(`action.${verb}`)}
    </Button>
  );
}

async function nameOf(
  person: string,
  presentation?: EntityPresentationApi,
): Promise<string> {
  const { primaryTitle } = presentation
    ? await presentation.forEntity(person).promise
    : defaultEntityPresentation(person);
  return primaryTitle;
}
