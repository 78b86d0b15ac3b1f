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
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Skeleton } from '@backstage/ui';
import {
  EmptyState,
  LoadError,
  useMe,
} from '@helpdesk/backstage-plugin-helpdesk-react';
import { rootRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { ME } from './filters';
import { firstListFor, TICKET_LISTS } from './lists';
import { ListTabs } from './ListTabs';
import { rememberedFirstList } from './remembered';
import { TicketListView } from './TicketListView';
import { useListFilters } from './useListFilters';

/**
 * The lists that concern the person, as tabs with addresses of their own. The
 * plugin's root leads to the one that the person works from.
 */
export function ListsPage() {
  return (
    <Container pb="6">
      <Lists />
    </Container>
  );
}

function Lists() {
  const me = useMe();
  const { filters } = useListFilters();
  const { list: id } = useParams();
  const root = useRouteRef(rootRouteRef)();
  const navigate = useNavigate();
  const { t } = useTranslationRef(helpdeskTranslationRef);

  const person = me.value;
  const first = person && firstListFor(person);
  useEffect(() => {
    if (first) {
      rememberedFirstList.set(first);
    }
    if (first && !id) {
      navigate(`${root}/${first}`, { replace: true });
    }
  }, [first, id, navigate, root]);

  // What was first before most likely is again, and need not be waited for.
  const shown = id ?? first ?? rememberedFirstList.get();
  const list = TICKET_LISTS.find(candidate => candidate.id === shown);
  if (id && !list) {
    return (
      <EmptyState
        title={t('lists.unknown')}
        action={
          <ButtonLink variant="secondary" href={root}>
            {t('lists.back')}
          </ButtonLink>
        }
      />
    );
  }
  if (!person && me.error) {
    return <LoadError of={me} />;
  }
  if (list && (person || !filters.assignee.includes(ME))) {
    // Who the person is decides on the tabs; the list need not wait for that.
    return (
      <ListTabs selected={list.id} person={person}>
        <TicketListView list={list} person={person?.ref} />
      </ListTabs>
    );
  }
  return (
    <div role="status" aria-label={t('lists.loading')}>
      <Skeleton height={240} />
    </div>
  );
}
