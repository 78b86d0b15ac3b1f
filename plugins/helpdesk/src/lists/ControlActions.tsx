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
import { useRef, useState } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiMore2Line } from '@remixicon/react';
import { Button, Flex, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { helpdeskReactTranslationRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { ticketRouteRef } from '../routes';
import { ActionDialog } from '../ticket/actions/ActionDialog';
import { useFocusAfterAction } from '../ticket/actions/useFocusAfterAction';
import { WRITE_HASH } from '../ticket/composer/useWriteLink';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { ListedTicket } from './lists';

/** How a supervisor interferes, most fitting first. */
const CONTROL = ['close', 'reject-resolution', 'recall', 'escalate'] as const;

/** What the supervisor of a ticket can do about it from within a list. */
export function ControlActions(props: {
  ticket: ListedTicket;
  /** Called when the ticket is no longer as it is shown. */
  onChanged: () => void;
}) {
  const { ticket, onChanged } = props;
  const { number, allowedActions } = ticket;
  const ticketRoute = useRouteRef(ticketRouteRef);
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  const [dialog, setDialog] = useState<(typeof CONTROL)[number]>();
  const group = useRef<HTMLDivElement>(null);
  useFocusAfterAction(dialog !== undefined, group);

  const [first, ...further] = CONTROL.filter(action =>
    allowedActions.includes(action),
  );
  const canWrite = allowedActions.includes('reply');
  return (
    <>
      <Flex
        ref={group}
        role="group"
        aria-label={t('lists.control.actions', { number })}
        gap="1"
        justify="end"
      >
        {first && (
          <Button
            size="small"
            variant="secondary"
            aria-label={`${word(`action.${first}`)} ${number}…`}
            onPress={() => setDialog(first)}
          >
            {`${word(`action.${first}`)}…`}
          </Button>
        )}
        {(further.length > 0 || canWrite) && (
          <MenuTrigger>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('lists.control.more', { number })}
              iconStart={<RiMore2Line aria-hidden />}
            />
            <Menu>
              {further.map(action => (
                <MenuItem key={action} onAction={() => setDialog(action)}>
                  {`${word(`action.${action}`)}…`}
                </MenuItem>
              ))}
              {canWrite && (
                <MenuItem href={`${ticketRoute({ number })}${WRITE_HASH}`}>
                  {t('lists.control.write')}
                </MenuItem>
              )}
            </Menu>
          </MenuTrigger>
        )}
      </Flex>
      {dialog && (
        <ActionDialog
          action={dialog}
          ticket={ticket}
          onChanged={onChanged}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
