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

import { LoggerService } from '@backstage/backend-plugin-api';
import { ifCatalogAnswers } from '../directory/ifCatalogAnswers';
import { Directory } from '../directory/Directory';
import { Membership } from '../directory/Membership';
import { ConfiguredGroup } from './configuredGroups';

/** When to ask, in milliseconds after the last time. A catalog fills up slowly. */
const WAITS = [10_000, 30_000, 60_000, 120_000];

/**
 * Warns of groups of the config that cannot do what they are named for: the
 * catalog has none by that name, it is a customer's, or nobody is in it. Asks
 * again for a while, since backends often start before their catalog is filled,
 * and never fails the start.
 *
 * @param wait - resolves after so many milliseconds
 */
export async function checkGroups(options: {
  groups: ConfiguredGroup[];
  directory: Pick<Directory, 'getEntity'>;
  membership: Pick<Membership, 'membersOf' | 'managersOf' | 'customerOf'>;
  logger: Pick<LoggerService, 'warn'>;
  wait: (milliseconds: number) => Promise<void>;
}): Promise<void> {
  const { groups, logger, wait } = options;
  let warnings: string[] | undefined;
  for (const pause of WAITS) {
    await wait(pause);
    warnings = await ifCatalogAnswers(() => findFaults(options));
    if (warnings?.length === 0) {
      return;
    }
  }
  if (!warnings) {
    logger.warn(
      `The catalog does not answer, so it is not known whether the ${groups.length} groups of the config exist`,
    );
  }
  warnings?.forEach(warning => logger.warn(warning));
}

async function findFaults(
  options: Parameters<typeof checkGroups>[0],
): Promise<string[]> {
  const faults: string[] = [];
  for (const { key, ref, management } of options.groups) {
    const fault = await faultOf(ref, management, options);
    if (fault) {
      faults.push(`${key}: ${ref} ${fault}`);
    }
  }
  return faults;
}

async function faultOf(
  ref: string,
  management: boolean,
  { directory, membership }: Parameters<typeof checkGroups>[0],
): Promise<string | undefined> {
  if (!(await directory.getEntity(ref))) {
    return 'is not in the catalog';
  }
  const customer = await membership.customerOf(ref);
  if (customer) {
    return `belongs to the customer ${customer}, so it has no members here`;
  }
  const members = management
    ? await membership.managersOf(ref)
    : await membership.membersOf(ref);
  return members.length > 0 ? undefined : 'has nobody in it';
}
