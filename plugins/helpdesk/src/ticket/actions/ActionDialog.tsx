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

import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { AssignDialog } from '../dialogs/AssignDialog';
import { CloseDialog } from '../dialogs/CloseDialog';
import { EscalateDialog } from '../dialogs/EscalateDialog';
import { MajorIncidentDialog } from '../dialogs/MajorIncidentDialog';
import { PendDialog } from '../dialogs/PendDialog';
import { ReasonDialog } from '../dialogs/ReasonDialog';
import { ResolveDialog } from '../dialogs/ResolveDialog';
import { TicketDialogProps } from '../dialogs/TicketDialogProps';
import { EditDialog } from '../edit/EditDialog';
import { ButtonAction } from './arrangeActions';

/** Actions that take effect at a press. */
type DirectAction = 'claim' | 'release' | 'accept' | 'resume';

/** Actions that ask something first. */
export type DialogAction = Exclude<ButtonAction, DirectAction>;

const DIRECT: readonly ButtonAction[] = [
  'claim',
  'release',
  'accept',
  'resume',
] satisfies DirectAction[];

/** Whether the action asks something first. */
export function isDialogAction(action: ButtonAction): action is DialogAction {
  return !DIRECT.includes(action);
}

type ActionDialogProps =
  | (TicketDialogProps & { action: Exclude<DialogAction, 'update'> })
  | (TicketDialogProps<Ticket> & { action: 'update' });

/** The dialog that belongs to an action. */
export function ActionDialog(props: ActionDialogProps) {
  // Editing needs the whole ticket, which lists do not have.
  if (props.action === 'update') {
    return <EditDialog {...props} />;
  }
  const { action, ...dialog } = props;
  switch (action) {
    case 'assign':
      return <AssignDialog {...dialog} />;
    case 'close':
      return <CloseDialog {...dialog} />;
    case 'escalate':
      return <EscalateDialog {...dialog} />;
    case 'mark-major':
      return <MajorIncidentDialog {...dialog} />;
    case 'pend':
      return <PendDialog {...dialog} />;
    case 'resolve':
      return <ResolveDialog {...dialog} />;
    default:
      return <ReasonDialog {...dialog} verb={action} />;
  }
}
