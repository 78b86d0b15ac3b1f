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

import { memo } from 'react';
import ReactMarkdown, { Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { helpdeskTranslationRef } from '../../translation/helpdeskTranslationRef';
import styles from './TicketMarkdown.module.css';

/** Where a link may lead; anything else stays text. */
const LINK_TARGET = /^(https?:|mailto:|tel:|[/#])/i;

const harmless = (target: string) => (LINK_TARGET.test(target) ? target : '');

const COMPONENTS: Options['components'] = {
  a: ({ href, children }) =>
    href ? (
      <Link href={href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </Link>
    ) : (
      <>{children}</>
    ),
  img: ({ src, alt }) => <ImageLink src={src} description={alt} />,
};

/**
 * Markdown that anybody may have written. HTML in it is shown as text, and
 * images are links: a picture that loads by itself would tell its server who
 * reads the ticket and when. (The portal's own `MarkdownContent` lets HTML
 * through, `picture` with a remote `srcset` included.) The same text is not parsed
 * again: that is most of what a long conversation costs.
 */
export const TicketMarkdown = memo((props: { children: string }) => {
  return (
    <ReactMarkdown
      className={styles.markdown}
      remarkPlugins={[remarkGfm]}
      components={COMPONENTS}
      transformLinkUri={harmless}
      transformImageUri={harmless} // an image becomes a link
    >
      {props.children}
    </ReactMarkdown>
  );
});

function ImageLink(props: { src?: string; description?: string }) {
  const { src, description } = props;
  const { t } = useTranslationRef(helpdeskTranslationRef);
  const label = description
    ? t('ticket.conversation.image', { description })
    : t('ticket.conversation.imageUnnamed');
  return src ? (
    <Link href={src} target="_blank" rel="noopener noreferrer nofollow">
      {label}
    </Link>
  ) : (
    <>{label}</>
  );
}
