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

import { Combobox, ComboboxItem, Flex, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import { FieldValidation } from '../useValidatedForm';
import { CatalogOption } from './CatalogOption';
import { useCatalogSearch } from './useCatalogSearch';
import styles from '../readable.module.css';

/** Props that all pickers of catalog entities share. */
export interface CatalogComboboxProps extends Partial<FieldValidation> {
  label: string;
  description?: string;
  secondaryLabel?: string;
  isRequired?: boolean;
  isDisabled?: boolean;

  value: CatalogOption | null;
  onChange: (value: CatalogOption | null) => void;
}

/** One entity of the catalog, found by typing a part of its name. */
export function CatalogCombobox(
  props: CatalogComboboxProps & {
    kinds: Parameters<typeof useCatalogSearch>[0];
  },
) {
  const { kinds, ...field } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const list = useCatalogSearch(kinds);
  return (
    <Flex direction="column" gap="1">
      <Combobox
        {...field}
        // A list that opens at focus would lie over the message of the field.
        menuTrigger="input"
        placeholder={t('ticket.picker.placeholder')}
        items={list}
        search={{ mode: 'server' }}
      >
        {option => <CatalogItem option={option} />}
      </Combobox>
      {list.error && (
        <Text color="danger" role="alert">
          {t('ticket.picker.failed')}
        </Text>
      )}
    </Flex>
  );
}

/** Both lines belong to the option's name: titles alone can be the same. */
function CatalogItem({ option }: { option: CatalogOption }) {
  return (
    <ComboboxItem
      id={option.id}
      textValue={option.textValue}
      showSelectionIndicator
    >
      <Flex direction="column" gap="0.5" className={styles.readable}>
        <Text>{option.textValue}</Text>
        <Text variant="body-small" color="secondary">
          {option.description}
        </Text>
      </Flex>
    </ComboboxItem>
  );
}
