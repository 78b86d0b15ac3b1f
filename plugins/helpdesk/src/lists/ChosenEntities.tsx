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
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Tag, TagGroup } from '@backstage/ui';

/** The values of a filter over the catalog, each with a way to drop it. */
export function ChosenEntities(props: {
  label: string;
  /** Full entity refs. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { label, chosen, onChange } = props;
  return chosen.length > 0 ? (
    <TagGroup
      aria-label={label}
      items={chosen.map(id => ({ id }))}
      onRemove={dropped => onChange(chosen.filter(ref => !dropped.has(ref)))}
    >
      {({ id }) => <EntityTag label={label} entityRef={id} />}
    </TagGroup>
  ) : null;
}

function EntityTag(props: { label: string; entityRef: string }) {
  const { label, entityRef } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  const text = `${label}: ${primaryTitle}`;
  return (
    <Tag id={entityRef} textValue={text}>
      {text}
    </Tag>
  );
}
