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

/** The user `name` of the demo catalog. */
export interface Persona {
  name: string;
  person: string;
}

/** Everybody who can be picked, by the part they play in the desk. */
export const PERSONAS = {
  requesters: [
    { name: 'developer', person: 'Danylo Bondar' },
    { name: 'customer-north', person: 'Nadiia Rudenko' },
    { name: 'customer-south', person: 'Stepan Marchenko' },
  ],
  firstLine: [
    { name: 'operator', person: 'Oksana Melnyk' },
    { name: 'operator-2', person: 'Ivan Kravchuk' },
  ],
  secondLine: [
    { name: 'pos-engineer', person: 'Petro Shevchuk' },
    { name: 'pos-engineer-2', person: 'Maria Lysenko' },
    { name: 'billing-admin', person: 'Bohdan Tkachenko' },
    { name: 'sysadmin', person: 'Svitlana Hrytsenko' },
    { name: 'software-engineer', person: 'Andrii Moroz' },
    { name: 'equipment-engineer', person: 'Iryna Polishchuk' },
  ],
  management: [{ name: 'support-lead', person: 'Larysa Savchenko' }],
} as const satisfies Record<string, readonly Persona[]>;

/** A part that personas play in the desk. */
export type PersonaPart = keyof typeof PERSONAS;
