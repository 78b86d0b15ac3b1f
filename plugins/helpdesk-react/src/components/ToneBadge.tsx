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
import { ReactElement, ReactNode } from 'react';
import { Badge } from '@backstage/ui';
import styles from './badges.module.css';

/** How pressing a badge looks; its icon and words say the same. */
export type Tone =
  | 'neutral'
  | 'announcement'
  | 'warning'
  | 'negative'
  | 'positive';

/** A badge in one of the theme's colours, readable in light and dark. */
export function ToneBadge(props: {
  tone: Tone;
  icon: ReactElement;
  title?: string;
  children: ReactNode;
}) {
  const { tone, icon, title, children } = props;
  return (
    <Badge
      icon={icon}
      title={title}
      className={`${styles.badge} ${styles[tone]}`}
    >
      {children}
    </Badge>
  );
}
