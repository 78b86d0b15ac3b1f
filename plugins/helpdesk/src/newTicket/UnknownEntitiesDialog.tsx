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

import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';

/** Asks whether to file the ticket without what the catalog does not know. */
export function UnknownEntitiesDialog(props: {
  entityRefs: string[];
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { entityRefs, onConfirm, onClose } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()}>
      <DialogHeader>{t('newTicket.unknown.title')}</DialogHeader>
      <DialogBody>
        <ul>
          {entityRefs.map(ref => (
            <li key={ref}>
              <Text>{ref}</Text>
            </li>
          ))}
        </ul>
        <Text as="p">
          {t('newTicket.unknown.question', { count: entityRefs.length })}
        </Text>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={onConfirm}>
          {t('newTicket.unknown.confirm')}
        </Button>
        <Button variant="secondary" slot="close">
          {t('newTicket.unknown.back')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
