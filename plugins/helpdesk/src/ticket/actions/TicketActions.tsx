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
import { Button, Flex, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { ActionDialog, DialogAction, isDialogAction } from './ActionDialog';
import { arrangeActions, ButtonAction } from './arrangeActions';
import { useFocusAfterAction } from './useFocusAfterAction';
import { TicketVerbState } from './useTicketVerb';

/** The buttons by which a ticket moves on: exactly what the backend allows. */
export function TicketActions(props: {
  ticket: Ticket;
  /** For verbs that need no dialog; its failure is shown by the page. */
  verb: TicketVerbState;
  onChanged: (ticket?: Ticket) => void;
}) {
  const { ticket, verb, onChanged } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { t: word } = useTranslationRef(helpdeskReactTranslationRef);
  const [dialog, setDialog] = useState<DialogAction>();
  const group = useRef<HTMLDivElement>(null);
  const isActing = dialog !== undefined || verb.pending !== undefined;
  useFocusAfterAction(isActing, group);
  const { primary, beside, menu } = arrangeActions(ticket.allowedActions);

  const start = (action: ButtonAction) =>
    isDialogAction(action) ? setDialog(action) : verb.perform(action, {});

  const label = (action: ButtonAction) => {
    const name =
      action === 'mark-major'
        ? t(ticket.major ? 'priority.major.unmark' : 'priority.major.mark')
        : word(`action.${action}`);
    return isDialogAction(action) ? `${name}…` : name;
  };

  const button = (action: ButtonAction, variant: 'primary' | 'secondary') => (
    <Button
      key={action}
      variant={variant}
      isPending={verb.pending === action}
      isDisabled={verb.pending !== undefined && verb.pending !== action}
      onPress={() => start(action)}
    >
      {label(action)}
    </Button>
  );

  return (
    <>
      <Flex
        ref={group}
        role="group"
        aria-label={t('ticket.actions.all')}
        gap="2"
        style={{ flexWrap: 'wrap' }}
      >
        {beside.map(action => button(action, 'secondary'))}
        {primary && button(primary, 'primary')}
        {menu.length > 0 && (
          <MenuTrigger>
            <Button
              variant="secondary"
              aria-label={t('ticket.actions.more')}
              iconStart={<RiMore2Line aria-hidden />}
            />
            <Menu onAction={key => start(key as ButtonAction)}>
              {menu.map(action => (
                <MenuItem key={action} id={action}>
                  {label(action)}
                </MenuItem>
              ))}
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
