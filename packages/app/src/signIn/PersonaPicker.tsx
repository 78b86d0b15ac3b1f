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

import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Container, Flex, Grid, Text } from '@backstage/ui';
import { LanguageChoice } from './LanguageChoice';
import { PersonaCard } from './PersonaCard';
import { PersonaPart, PERSONAS } from './personas';
import { signInTranslationRef } from './translation';

/** All personas as cards, grouped by the part they play in the desk. */
export function PersonaPicker(props: { onPick: (name: string) => void }) {
  const { t } = useTranslationRef(signInTranslationRef);
  const portal = useApi(configApiRef).getString('app.title');
  const parts = Object.keys(PERSONAS) as PersonaPart[];

  return (
    <Container py="8">
      <main>
        <Flex direction="column" gap="6">
          <Flex justify="between" align="center">
            <Text color="secondary">{portal}</Text>
            <LanguageChoice />
          </Flex>
          <Flex direction="column" gap="2">
            <Text as="h1" variant="title-large">
              {t('title')}
            </Text>
            <Text as="p" color="secondary">
              {t('description')}
            </Text>
          </Flex>
          {parts.map(part => (
            <Flex key={part} direction="column" gap="3">
              <Text as="h2" variant="title-small">
                {t(`part.${part}`)}
              </Text>
              <Grid.Root columns={{ initial: '1', sm: '2', md: '3' }} gap="3">
                {PERSONAS[part].map(persona => (
                  <PersonaCard
                    key={persona.name}
                    persona={persona}
                    role={t(`role.${persona.name}`)}
                    onPick={props.onPick}
                  />
                ))}
              </Grid.Root>
            </Flex>
          ))}
        </Flex>
      </main>
    </Container>
  );
}
