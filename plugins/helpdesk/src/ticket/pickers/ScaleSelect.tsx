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

import { Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Scale, SCALES } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';

/** How high the urgency or the impact is. */
export function ScaleSelect(props: {
  /** What is scaled; languages inflect the levels by it. */
  of: 'urgency' | 'impact';
  label: string;
  value: Scale;
  onChange: (value: Scale) => void;
}) {
  const { of, label, value, onChange } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  return (
    <Select
      label={label}
      options={SCALES.map(id => ({ id, label: t(`ticket.${of}.${id}`) }))}
      value={value}
      onChange={key => onChange(key as Scale)}
    />
  );
}
