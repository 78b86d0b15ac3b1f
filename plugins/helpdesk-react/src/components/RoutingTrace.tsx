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
import { ReactElement } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiSkipRightLine,
} from '@remixicon/react';
import { Text, VisuallyHidden } from '@backstage/ui';
import {
  ROUTING_RESOLVERS,
  ROUTING_STEPS,
  RoutingDecision,
  RoutingStep,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { ExplanationText } from './ExplanationText';
import styles from './RoutingTrace.module.css';

const ICONS: Record<RoutingStep['outcome'], ReactElement> = {
  matched: <RiCheckLine aria-hidden size={16} />,
  passed: <RiSkipRightLine aria-hidden size={16} />,
  failed: <RiErrorWarningLine aria-hidden size={16} />,
};

/**
 * The steps by which a ticket's team was found, in the reader's language. A
 * step of an added resolver is told in the words that it was written with.
 * @public
 */
export function RoutingTrace(props: {
  trace: RoutingDecision['trace'];
  /** Names the list; “Why this team” if absent. */
  label?: string;
}) {
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  return (
    <ol
      className={styles.trace}
      aria-label={props.label ?? t('routing.heading')}
    >
      {props.trace.map((step, index) => (
        <li key={index} className={styles.step} data-outcome={step.outcome}>
          {ICONS[step.outcome]}
          <Text
            variant="body-medium"
            weight={step.outcome === 'matched' ? 'bold' : 'regular'}
          >
            <VisuallyHidden>
              {`${t(`routing.outcome.${step.outcome}`)}: `}
            </VisuallyHidden>
            <RoutingStepText step={step} />
          </Text>
        </li>
      ))}
    </ol>
  );
}

/**
 * Our own resolvers' steps are told by their codes alone. What an added resolver
 * says is in the words of its author.
 */
function RoutingStepText({ step }: { step: RoutingStep }) {
  const { code, params, resolver, outcome, message } = step;
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  if (Object.hasOwn(ROUTING_STEPS, code)) {
    return <ExplanationText explanation={{ code, params }} />;
  }
  return (
    <>
      {ROUTING_RESOLVERS.includes(resolver)
        ? t(`routing.unknown.${outcome}`)
        : message}
    </>
  );
}
