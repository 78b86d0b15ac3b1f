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
import { Alert, Button, Container } from '@backstage/ui';
import { signInTranslationRef } from './translation';

/** Says why the sign-in failed, and leads back. */
export function SignInFailure(props: { error?: Error; onBack: () => void }) {
  const { t } = useTranslationRef(signInTranslationRef);

  return (
    <Container py="8">
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('failed')}
        description={reasonOf(props.error)}
        customActions={
          <Button variant="secondary" onPress={props.onBack}>
            {t('back')}
          </Button>
        }
      />
    </Container>
  );
}

/** What the server said, which a failed request carries as its cause. */
function reasonOf(error?: Error): string | undefined {
  return error?.cause instanceof Error ? error.cause.message : error?.message;
}
