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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityPresentationSnapshot } from '@backstage/plugin-catalog-react';
import { ButtonLink, Select, Switch } from '@backstage/ui';
import {
  PRIORITIES,
  TICKET_STATUSES,
  TICKET_TYPES,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { CatalogFilter } from './CatalogFilter';
import { ChoiceFilter } from './ChoiceFilter';
import { ChosenEntities } from './ChosenEntities';
import { ME, orderOf, TICKET_ORDERS, UNASSIGNED } from './filters';
import { TicketList } from './lists';
import { SearchFilter } from './SearchFilter';
import { UrlFilters } from './useListFilters';
import styles from './FilterBar.module.css';

const ORDER_LABELS = {
  urgency: 'lists.order.urgency',
  dueAt: 'lists.order.due',
  'createdAt:desc': 'lists.order.newest',
  'createdAt:asc': 'lists.order.oldest',
  'updatedAt:desc': 'lists.order.changed',
  'updatedAt:asc': 'lists.order.unchanged',
} as const satisfies Record<(typeof TICKET_ORDERS)[number], string>;

/** Narrows and orders a list. */
export function FilterBar(props: { url: UrlFilters; list: TicketList }) {
  const { url, list } = props;
  const { filters, narrowed, change, hrefOfAll } = url;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  const others = filters.assignee.filter(
    who => ![ME, UNASSIGNED].includes(who),
  );
  const unclosed = list.query.status
    ? 'lists.filter.unresolved'
    : 'lists.filter.unclosed';
  const statusPlaceholder = filters.archived ? 'lists.filter.any' : unclosed;

  return (
    <div role="search" aria-label={t('lists.filter.label')}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchFilter
            value={filters.text}
            onChange={text => change({ text })}
          />
        </div>
        <ChoiceFilter
          label={word('ticketTable.status')}
          options={TICKET_STATUSES.map(id => ({
            id,
            label: word(`status.${id}`),
          }))}
          placeholder={t(statusPlaceholder)}
          chosen={filters.status}
          onChange={status => change({ status })}
        />
        <ChoiceFilter
          label={word('ticketTable.priority')}
          options={PRIORITIES.map(id => ({
            id,
            label: `${id} ${word(`priority.${id}`)}`,
          }))}
          chosen={filters.priority}
          onChange={priority => change({ priority })}
        />
        <ChoiceFilter
          label={t('lists.filter.type')}
          options={TICKET_TYPES.map(id => ({ id, label: word(`type.${id}`) }))}
          chosen={filters.type}
          onChange={type => change({ type })}
        />
        <ChoiceFilter
          label={t('lists.filter.assignee')}
          options={[
            { id: ME, label: t('lists.filter.me') },
            { id: UNASSIGNED, label: t('lists.filter.unassigned') },
            ...others.map(id => ({
              id,
              label: entityPresentationSnapshot(id, { defaultKind: 'user' })
                .primaryTitle,
            })),
          ]}
          chosen={filters.assignee}
          onChange={assignee => change({ assignee })}
        />
        {list.id !== 'queue' && (
          <CatalogFilter
            label={t('lists.filter.team')}
            kinds="groups"
            chosen={filters.team}
            onChange={team => change({ team })}
          />
        )}
        <CatalogFilter
          label={word('ticketTable.entity')}
          kinds="affected"
          chosen={filters.entity}
          onChange={entity => change({ entity })}
        />
        <Select
          className={styles.order}
          label={t('lists.filter.orderBy')}
          options={TICKET_ORDERS.map(id => ({
            id,
            label: t(ORDER_LABELS[id]),
          }))}
          value={orderOf(list, filters)}
          onChange={order =>
            change({ orderBy: TICKET_ORDERS.find(id => id === order) })
          }
        />
        <Switch
          className={styles.archive}
          label={t('lists.filter.archive')}
          isSelected={filters.archived}
          onChange={archived => change({ archived })}
        />
      </div>
      {narrowed && (
        <div className={styles.narrowed}>
          <ChosenEntities
            label={t('lists.filter.team')}
            chosen={filters.team}
            onChange={team => change({ team })}
          />
          <ChosenEntities
            label={word('ticketTable.entity')}
            chosen={filters.entity}
            onChange={entity => change({ entity })}
          />
          <ButtonLink size="small" variant="tertiary" href={hrefOfAll}>
            {t('lists.filter.clear')}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
