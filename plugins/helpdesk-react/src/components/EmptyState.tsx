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
import { ReactNode } from 'react';
import { Flex, Text } from '@backstage/ui';

/**
 * Says that there is nothing here, and what can be done about it.
 * @public
 */
export function EmptyState(props: {
  title: string;
  description?: string;
  action?: ReactNode;
}) {
  const { title, description, action } = props;
  return (
    <Flex direction="column" align="center" gap="3" py="6">
      <Text variant="title-x-small" as="p">
        {title}
      </Text>
      {description && <Text as="p">{description}</Text>}
      {action}
    </Flex>
  );
}
