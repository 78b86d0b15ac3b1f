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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { SECOND_LINE_ANNOTATION } from '@helpdesk/backstage-plugin-helpdesk-common';
import type { RoutingResolver } from '@helpdesk/backstage-plugin-helpdesk-node';
import { isOfKind } from '../isOfKind';
import { makeStep } from '../makeStep';
import { toFullRef } from '../toFullRef';
import { noEntity } from './noEntity';

/**
 * The group that the entity's annotation names. A short ref is taken as in
 * `spec.owner`: a group in the entity's own namespace.
 */
export const annotation: RoutingResolver = {
  name: 'annotation',
  async resolve(subject, catalog) {
    if (!subject.entity) {
      return noEntity(subject);
    }
    const { metadata } = subject.entity;
    const entity = stringifyEntityRef(subject.entity);
    const value = metadata.annotations?.[SECOND_LINE_ANNOTATION];
    if (value === undefined) {
      return { steps: [makeStep('passed', 'annotation-none', { entity })] };
    }
    const team = toFullRef(value, {
      defaultKind: 'group',
      defaultNamespace: metadata.namespace,
    });
    if (!team || !isOfKind(team, 'group') || !(await catalog.getEntity(team))) {
      const step = makeStep('failed', 'annotation-invalid', { value, entity });
      return { steps: [step] };
    }
    return {
      team,
      steps: [makeStep('matched', 'annotation', { team, entity })],
    };
  },
};
