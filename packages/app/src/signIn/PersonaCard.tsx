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

import { Avatar, Button, Text } from '@backstage/ui';
import { Persona } from './personas';
import styles from './PersonaCard.module.css';

/** One large button: the persona's role, name and name in the catalog. */
export function PersonaCard(props: {
  persona: Persona;
  role: string;
  onPick: (name: string) => void;
}) {
  const { persona, role, onPick } = props;

  return (
    <Button
      className={styles.card}
      variant="secondary"
      iconStart={<Avatar src="" name={persona.person} purpose="decoration" />}
      onPress={() => onPick(persona.name)}
    >
      <span className={styles.text}>
        <Text weight="bold">{role}</Text>
        <Text variant="body-small">
          {persona.person} ({persona.name})
        </Text>
      </span>
    </Button>
  );
}
