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
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAddLine } from '@remixicon/react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { Ticket } from '@helpdesk/backstage-plugin-helpdesk-common';
import { useToast } from '@helpdesk/backstage-plugin-helpdesk-react';
import { NewTicketForm } from '../newTicket';
import { ticketRouteRef } from '../routes';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import styles from './entity.module.css';

/** Files a ticket about an entity without leaving its page. */
export function FileTicketButton(props: {
  entityRef: string;
  /** What people call the entity. */
  name: string;
  onFiled: () => void;
}) {
  const { entityRef, name, onFiled } = props;
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const ticketRoute = useRouteRef(ticketRouteRef);
  const { t } = useTranslationRef(helpdeskTranslationRef);

  const finish = ({ number }: Pick<Ticket, 'number'>) => {
    setOpen(false);
    toast({
      status: 'success',
      title: t('entity.filed', { number }),
      link: { label: t('lists.openTicket'), href: ticketRoute({ number }) },
    });
    onFiled();
  };

  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button variant="primary" iconStart={<RiAddLine aria-hidden />}>
        {t('entity.file')}
      </Button>
      <Dialog width={640} className={styles.dialog}>
        <DialogHeader>{t('entity.fileHeading', { name })}</DialogHeader>
        <DialogBody>
          <NewTicketForm
            entityRef={entityRef}
            onCreated={finish}
            onCancel={() => setOpen(false)}
          />
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}
