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
import { Button, Flex, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { BlastRadius, Scale } from '@helpdesk/backstage-plugin-helpdesk-common';
import { ScaleSelect } from '../ticket/pickers/ScaleSelect';
import { helpdeskTranslationRef } from '../translation/helpdeskTranslationRef';
import { useBlastRadius } from './useBlastRadius';
import styles from './priority.module.css';

/**
 * How many are affected, with what the catalog makes of it: proposed with its
 * reason, and taken only by whoever decides.
 */
export function ImpactField(props: {
  label: string;
  /** The primary affected entity, by full ref. */
  entityRef: string | undefined;
  value: Scale;
  onChange: (impact: Scale) => void;
}) {
  const { label, entityRef, value, onChange } = props;
  const blastRadius = useBlastRadius(entityRef);
  return (
    <Flex direction="column" gap="2">
      <ScaleSelect
        of="impact"
        label={label}
        value={value}
        onChange={onChange}
      />
      <div aria-live="polite">
        {entityRef && blastRadius && (
          <Proposal
            entityRef={entityRef}
            blastRadius={blastRadius}
            isChosen={value === blastRadius.proposedImpact}
            onTake={() => onChange(blastRadius.proposedImpact)}
          />
        )}
      </div>
    </Flex>
  );
}

function Proposal(props: {
  entityRef: string;
  blastRadius: BlastRadius;
  isChosen: boolean;
  onTake: () => void;
}) {
  const { entityRef, blastRadius, isChosen, onTake } = props;
  const { dependents, more, proposedImpact } = blastRadius;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const { primaryTitle: entity } = useEntityPresentation(entityRef);
  const reason =
    dependents === 0
      ? t('priority.dependents.none', { entity })
      : t(more ? 'priority.dependents.more' : 'priority.dependents.some', {
          entity,
          count: dependents,
        });
  const impact = t(`priority.proposed.${proposedImpact}`);
  return (
    <div className={styles.proposal}>
      <Text>{`${reason} ${impact}`}</Text>
      {isChosen ? (
        <Text color="secondary">{t('priority.taken')}</Text>
      ) : (
        <Button size="small" variant="secondary" onPress={onTake}>
          {t(`priority.take.${proposedImpact}`)}
        </Button>
      )}
    </div>
  );
}
