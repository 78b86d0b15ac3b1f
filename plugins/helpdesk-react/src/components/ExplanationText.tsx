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

import { Fragment, ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Explanation,
  ParameterKind,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { formatParameter, refsOf } from '../explanations/formatParameter';
import { wordsFor } from '../explanations/wordsFor';
import { useLanguage } from '../hooks/useLanguage';
import { helpdeskReactTranslationRef } from '../translation/helpdeskReactTranslationRef';
import { PersonOrTeam } from './PersonOrTeam';

/**
 * Why the helpdesk did something, or what it found, in the reader's language,
 * with links to what it names. What this page has no words for, since the helpdesk
 * is newer, is told as just that.
 * @public
 */
export function ExplanationText(props: { explanation: Explanation }) {
  const { explanation } = props;
  const language = useLanguage();
  const { t } = useTranslationRef(helpdeskReactTranslationRef);
  const words = wordsFor(explanation);
  if (!words) {
    return <>{t('explanation.unknown')}</>;
  }
  const values = Object.entries(words.kinds).map(
    ([name, kind]): [string, ReactNode] => [
      name,
      show(kind, explanation.params[name], language),
    ],
  );
  // The codes differ in their values, which `wordsFor` has looked at.
  const tell = t as (key: string, given: object) => ReactNode;
  return <>{tell(words.key, Object.fromEntries(values))}</>;
}

function show(kind: ParameterKind, value: string, language: string): ReactNode {
  if (kind !== 'ref' && kind !== 'refs') {
    return formatParameter(kind, value, language);
  }
  return (
    <>
      {refsOf(value).map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <PersonOrTeam entityRef={ref} />
        </Fragment>
      ))}
    </>
  );
}
