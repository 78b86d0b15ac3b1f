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

import { groupsForAssignee } from '../access/requiredGroups';
import { audienceOf } from '../clocks/audienceOf';
import { consultationOf } from '../consultations/consultationChange';
import { isOpenConsultation } from '../ticket/ConsultationRecord';
import { Recipient } from './Notice';
import type { Step } from './partsOf';

/** The roles in which people are told something of a ticket. */

export const requester = ({ after }: Step) => refs(after.requester.ref);

export const participants = ({ after }: Step) => refs(...after.watchers);

export const assignee = ({ after }: Step) => refs(after.assignee);

export const supervisor = ({ after }: Step) => refs(after.supervisor);

/** The team that has it: of a first line, all of its groups. */
export const team = ({ after, desks }: Step) =>
  refs(...groupsForAssignee(after, desks));

/** Who has it in hand, else the team, and who controls it. */
export const workers = (step: Step) => [
  ...(step.after.assignee ? assignee(step) : team(step)),
  ...supervisor(step),
];

/** Of a confidential ticket the desk knows nothing; the team that holds it does. */
export const firstLine = (step: Step) =>
  step.after.confidential
    ? team(step)
    : refs(...step.desks.firstLineGroupsOf(step.after));

/** Who controls the execution: the supervisor, else the first line. */
export const control = (step: Step) =>
  step.after.supervisor ? supervisor(step) : firstLine(step);

/** The desk's operators, if the desk wants them told of what is registered. */
export function operators({ after, desks }: Step): Recipient[] {
  const { operatorGroups, notify } = desks.of(after);
  const wanted =
    notify.registered === 'all' ||
    (notify.registered === 'P1-P2' && ['P1', 'P2'].includes(after.priority));
  return wanted ? refs(...operatorGroups) : [];
}

/** Management may not read what is confidential; the team that got it back may. */
export function management(step: Step): Recipient[] {
  if (step.after.confidential) {
    return team(step);
  }
  const { managementGroup } = step.desks.of(step.after);
  return managementGroup ? [{ ref: managementGroup, as: 'management' }] : [];
}

/** Whom the policy wants to be told. */
export const policyAudience = (step: Step): Recipient[] =>
  (step.event.cause?.notify ?? []).flatMap(audience =>
    audience === 'management'
      ? management(step)
      : refs(...audienceOf(audience, step.after, step.desks)),
  );

/**
 * Whoever had it: the assignee, else the team that has lost it. The first line
 * as a whole goes on having it among its own, and needs no telling.
 */
export function formerHolder({ before, after, desks }: Step): Recipient[] {
  if (!before) {
    return [];
  }
  const former =
    before.assignee ??
    (before.team === after.team || desks.isFirstLine(before)
      ? undefined
      : before.team);
  return former === after.assignee
    ? []
    : refs(former).map(to => ({ ...to, formerly: before.team }));
}

/** Who has asked for an escalation that waited for the catalog. */
export function whoAskedForIt({ before }: Step): Recipient[] {
  const by = before?.routing.requested?.by;
  return refs(by?.startsWith('user:') ? by : undefined);
}

export function newParticipants({ before, after }: Step): Recipient[] {
  return refs(
    ...after.watchers.filter(ref => before && !before.watchers.includes(ref)),
  );
}

/** The team whose question it is about. */
export const asked = ({ after, event }: Step) =>
  refs(consultationOf(event, after)?.team);

/** The team that has no question any more; it may have read the ticket for it. */
export function withdrawnFrom(step: Step): Recipient[] {
  return asked(step).map(to =>
    step.before?.confidential ? to : { ...to, formerly: to.ref },
  );
}

/** Who asked, unless the ticket has left the team that the asker acted for. */
export function asker({ after, event, desks }: Step): Recipient[] {
  const consultation = consultationOf(event, after);
  if (!consultation?.requestedBy.startsWith('user:')) {
    return [];
  }
  const { requestedBy, requestedFor } = consultation;
  const stillStaff =
    requestedFor === after.team ||
    desks.isFirstLine({ desk: after.desk, team: requestedFor });
  return refs(stillStaff ? requestedBy : undefined);
}

/** Of questions that are open: who asked and the team that was asked. */
export const askersAndAsked = ({ after }: Step) =>
  after.consultations
    .filter(isOpenConsultation)
    .flatMap(({ requestedBy, ...question }) =>
      refs(
        requestedBy.startsWith('user:') ? requestedBy : undefined,
        question.team,
      ),
    );

function refs(...found: (string | undefined)[]): Recipient[] {
  return found.filter(ref => ref !== undefined).map(ref => ({ ref: ref! }));
}
