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

import { Avatar, Card, CardBody, Flex, Text } from '@backstage/ui';
import { Persona } from './personas';

/** A card that is one button: the persona's role, name and catalog name. */
export function PersonaCard(props: {
  persona: Persona;
  role: string;
  onPick: (name: string) => void;
}) {
  const { persona, role, onPick } = props;

  return (
    <Card
      label={`${role}: ${persona.person} (${persona.name})`}
      onPress={() => onPick(persona.name)}
    >
      <CardBody>
        <Flex align="center" gap="3">
          <Avatar src="" name={persona.person} purpose="decoration" />
          <Flex direction="column" gap="1">
            <Text weight="bold">{role}</Text>
            <Text variant="body-small">
              {persona.person} · {persona.name}
            </Text>
          </Flex>
        </Flex>
      </CardBody>
    </Card>
  );
}
