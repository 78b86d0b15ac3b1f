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

import { Alert, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { Failure } from './failure';

const TITLES = {
  conflict: 'ticket.failed.conflict.title',
  changed: 'ticket.failed.conflict.title',
  invalid: 'ticket.failed.other.title',
  forbidden: 'ticket.failed.forbidden.title',
  gone: 'ticket.failed.gone.title',
  other: 'ticket.failed.other.title',
} as const;

/** Says what went wrong and, where the ticket has changed, what is shown now. */
export function FailureAlert(props: {
  failure: Failure;
  /** Replaces the general title. */
  title?: string;
  onDismiss?: () => void;
}) {
  const { failure, title, onDismiss } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const refreshed = failure.kind === 'conflict' || failure.kind === 'changed';
  return (
    <Alert
      role="alert"
      icon
      status={refreshed ? 'warning' : 'danger'}
      title={title ?? t(TITLES[failure.kind])}
      description={
        refreshed
          ? t('ticket.failed.conflict.description', {
              message: failure.message,
            })
          : failure.message
      }
      customActions={
        onDismiss && (
          <Button size="small" variant="tertiary" onPress={onDismiss}>
            {t('ticket.failed.dismiss')}
          </Button>
        )
      }
    />
  );
}
