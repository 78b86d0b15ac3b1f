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
import { useEffect, useState } from 'react';
import { CatalogCombobox } from '../ticket/pickers/CatalogCombobox';
import { CatalogOption } from '../ticket/pickers/CatalogOption';

/** A filter whose values are looked up in the catalog, one after the other. */
export function CatalogFilter(props: {
  label: string;
  kinds: 'groups' | 'affected';
  /** Full entity refs. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { label, kinds, chosen, onChange } = props;
  const [picked, setPicked] = useState<CatalogOption | null>(null);

  // The field empties itself for the next value; what was chosen is told below.
  useEffect(() => setPicked(null), [picked]);

  return (
    <CatalogCombobox
      label={label}
      kinds={kinds}
      value={picked}
      onChange={option => {
        setPicked(option);
        if (option && !chosen.includes(option.id)) {
          onChange([...chosen, option.id]);
        }
      }}
    />
  );
}
