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
  Consultation,
  CONSULTATION_ACTIONS,
  CONSULTATION_STATES,
  ConsultationAction,
  ConsultationActionInputs,
  LIMITS,
  NewConsultation,
  OpenConsultation,
} from '@helpdesk/backstage-plugin-helpdesk-common';
import { arrayOf, objectOf, oneOf, optional, PropertySchemas } from '../schema';
import { explanation } from './explanation';
import { boolean, entityRef, requiredText, string, text, time } from './values';

const blocking = {
  ...boolean,
  description: 'Whether the ticket should not be resolved before the answer',
};

const open: PropertySchemas<OpenConsultation> = {
  team: entityRef,
  state: oneOf(CONSULTATION_STATES),
  blocking,
  dueAt: optional(time),
};

export const openConsultation = objectOf<OpenConsultation>(open);

export const consultation = objectOf<Consultation>(
  {
    id: string,
    ...open,
    question: { ...string, description: 'Markdown' },
    requestedBy: string,
    requestedAt: time,
    acceptedBy: optional(string),
    acceptedAt: optional(time),
    endedBy: optional({
      ...string,
      description: 'Who answered, declined or cancelled it',
    }),
    endedAt: optional(time),
    answer: optional({ ...string, description: 'Markdown' }),
    reason: optional({
      ...string,
      description: 'Why somebody declined or cancelled it',
    }),
    explanation: optional({
      ...explanation,
      description: 'Why the helpdesk cancelled it by itself',
    }),
    allowedActions: {
      ...arrayOf(oneOf(CONSULTATION_ACTIONS)),
      description: 'What this caller may do now',
    },
  },
  { description: 'A question to another team, for the staff of the ticket' },
);

export const newConsultation = objectOf<NewConsultation>({
  team: entityRef,
  question: { ...requiredText(LIMITS.question), description: 'Markdown' },
  dueAt: optional({ ...time, description: 'In the future' }),
  blocking: optional(blocking),
});

const INPUTS: {
  [A in ConsultationAction]: PropertySchemas<ConsultationActionInputs[A]>;
} = {
  accept: {},
  answer: {
    answer: { ...requiredText(LIMITS.answer), description: 'Markdown' },
  },
  decline: { reason: requiredText(LIMITS.reason) },
  cancel: { reason: optional(text(LIMITS.reason)) },
};

/** The schema of the body that an action takes. */
export function consultationInput<A extends ConsultationAction>(action: A) {
  return objectOf<ConsultationActionInputs[A]>(INPUTS[action]);
}
