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
import { Alert, Button } from '@backstage/ui';
import { Loaded } from '../hooks/useLoad';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';

/**
 * Says that something could not be read and offers to try again; milder where
 * an older state of it is still on the screen. Nothing if there is no error.
 * @public
 */
export function LoadError(props: {
  of: Pick<Loaded<unknown>, 'error' | 'loading' | 'value' | 'refresh'>;
}) {
  const { error, loading, value, refresh } = props.of;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  if (!error) {
    return null;
  }
  return (
    <Alert
      role="alert"
      status={value === undefined ? 'danger' : 'warning'}
      icon
      title={t(value === undefined ? 'state.error' : 'state.refreshError')}
      description={error.message}
      customActions={
        <Button
          size="small"
          variant="secondary"
          isPending={loading}
          onPress={refresh}
        >
          {t('state.retry')}
        </Button>
      }
    />
  );
}
