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
import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { BlastRadius } from '@helpdesk/backstage-plugin-helpdesk-common';
import {
  helpdeskApiRef,
  useLoad,
} from '@helpdesk/backstage-plugin-helpdesk-react';

/**
 * How far a failure of the entity would reach. Nothing while that is not known:
 * it is a help for whoever fills in a form, which has to work without it.
 */
export function useBlastRadius(
  entityRef: string | undefined,
): BlastRadius | undefined {
  const helpdesk = useApi(helpdeskApiRef);
  const { value, stale } = useLoad(
    useCallback(
      async (signal: AbortSignal) =>
        entityRef
          ? helpdesk.getEntitySummary(entityRef, { signal })
          : undefined,
      [helpdesk, entityRef],
    ),
  );
  return stale ? undefined : value?.blastRadius;
}
