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
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { EntityLink } from './EntityLink';

/**
 * Whoever acts on a ticket: a user or group of the catalog as a link, or the
 * helpdesk itself where the ref is `system`.
 * @public
 */
export function PersonOrTeam(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  return entityRef === 'system' ? (
    <>{t('system')}</>
  ) : (
    <EntityLink entityRef={entityRef} />
  );
}
