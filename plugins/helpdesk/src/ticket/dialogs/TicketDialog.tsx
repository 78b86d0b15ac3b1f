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

import { ReactNode, useId } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TicketRow } from '@helpdesk/backstage-plugin-helpdesk-react';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { Failure } from '../failure';
import { FailureAlert } from '../FailureAlert';
import { ValidatedForm } from '../useValidatedForm';
import styles from '../readable.module.css';

/**
 * The frame of every dialog on a ticket: a form with a failure above its
 * fields. A press beside it does not close it, so that no text is lost.
 */
export function TicketDialog(props: {
  ticket: TicketRow;
  title: string;
  confirm: ReactNode;
  formProps: ValidatedForm<string>['formProps'];
  isPending: boolean;
  isDisabled?: boolean;
  isDestructive?: boolean;
  failure?: Failure;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const formId = useId();
  return (
    <Dialog
      className={styles.readable}
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={props.isPending}
      width="min(36rem, 100vw)"
      onOpenChange={open => !open && props.onClose()}
    >
      <DialogHeader>{props.title}</DialogHeader>
      <DialogBody>
        <form id={formId} {...props.formProps}>
          <Flex direction="column" gap="4">
            {props.failure && (
              <FailureAlert failure={props.failure} ticket={props.ticket} />
            )}
            {props.children}
          </Flex>
        </form>
      </DialogBody>
      <DialogFooter>
        <Button
          type="submit"
          form={formId}
          variant="primary"
          destructive={props.isDestructive}
          isPending={props.isPending}
          isDisabled={props.isDisabled}
        >
          {props.confirm}
        </Button>
        <Button variant="secondary" slot="close" isDisabled={props.isPending}>
          {t('ticket.dialog.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
