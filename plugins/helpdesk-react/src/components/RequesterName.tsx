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
import { Requester } from '@helpdesk/backstage-plugin-helpdesk-common';
import { PersonOrTeam } from './PersonOrTeam';

/**
 * Whoever has the problem: a catalog user as a link, or an outside contact by
 * name, with the address and the phone number on hover.
 * @public
 */
export function RequesterName(props: { requester: Requester }) {
  const { ref, contact } = props.requester;
  if (ref !== undefined) {
    return <PersonOrTeam entityRef={ref} />;
  }
  const reach = [contact.email, contact.phone].filter(Boolean).join(', ');
  return <span title={reach || undefined}>{contact.name}</span>;
}
