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

import { Entity, RELATION_PARENT_OF } from '@backstage/catalog-model';
import { MembershipRules } from '../config/HelpdeskConfig';
import { Claim, ClaimMemory } from '../domain/access/Claim';
import { Person } from '../domain/access/Person';
import { groupsOf } from '../domain/routing/groupsOf';
import { isOfKind } from '../domain/routing/isOfKind';
import { relatedRefs } from '../domain/routing/relatedRefs';
import { climbGroups } from './climbGroups';
import { Directory } from './Directory';
import { findStanding } from './findStanding';
import { ifCatalogAnswers } from './ifCatalogAnswers';

/** How often the claims of a session are noted anew, in milliseconds. */
const NOTE_EVERY = 60 * 60_000;
/** Sessions whose claims are known to be noted. */
const MAX_NOTED = 10_000;
/** Of bigger groups, only so many groups below are looked at. */
const MAX_GROUPS_BELOW = 200;
/** As many as people can choose from at a glance. */
const MAX_TEAMS_BELOW = 10;

/**
 * Who belongs to which group. Everything that depends on it asks here: rights,
 * claiming, assigning, reopening, leavers, empty teams and who is told.
 *
 * - A user belongs to the groups that the catalog names, and to those that the
 *   sign-in claims, as long as the request lasts. What a sign-in claims only
 *   because it is above another claim is none of the user's groups.
 * - Who belongs to a part of a group belongs to the group. A part is a group
 *   below it whose type the config lists; all other groups below are teams of
 *   their own.
 * - A customer's group has no members here, so its people are never staff. Of
 *   somebody whose groups the catalog does not have, not one, it cannot be told
 *   whether they are a customer's: they are no employee.
 * - Where nobody is signed in, claims count that were seen a short while ago,
 *   unless the catalog has since put the user elsewhere.
 *
 * While the catalog is silent, `identify` and `personOf` answer with what was
 * claimed, and say that they are not certain. All other questions reject with a
 * `ServiceUnavailableError`, so that nothing is decided for want of an answer.
 */
export class Membership {
  readonly #directory: Directory;
  readonly #claims: ClaimMemory;
  readonly #customerGroupTypes: string[];
  readonly #rules: MembershipRules;
  readonly #now: () => Date;
  /** When the claims of a session were noted last, by user and claims. */
  readonly #noted = new Map<string, number>();

  constructor(options: {
    directory: Directory;
    claims: ClaimMemory;
    customerGroupTypes: string[];
    rules: MembershipRules;
    now: () => Date;
  }) {
    this.#directory = options.directory;
    this.#claims = options.claims;
    this.#customerGroupTypes = options.customerGroupTypes;
    this.#rules = options.rules;
    this.#now = options.now;
  }

  /** A signed-in user with the groups that the sign-in claims. */
  async identify(userRef: string, claims: string[]): Promise<Person> {
    const person = await this.#person(userRef, claims);
    if (person.certain) {
      await this.#note(userRef, claims, person.directGroups);
    }
    return person;
  }

  /** Somebody who is not signed in now. */
  async personOf(userRef: string): Promise<Person> {
    const [person] = await this.peopleOf([userRef]);
    return person;
  }

  /** Several of those, in the same order. */
  async peopleOf(userRefs: string[]): Promise<Person[]> {
    if (userRefs.length === 0) {
      return [];
    }
    const remembered = await this.#claims.ofUsers(userRefs, this.#since());
    const byUser = new Map<string, Claim[]>();
    remembered.forEach(claim =>
      byUser.set(claim.user, [...(byUser.get(claim.user) ?? []), claim]),
    );
    return Promise.all(
      userRefs.map(async ref => {
        const claims = byUser.get(ref) ?? [];
        return this.#person(ref, await this.#standingClaims(ref, claims));
      }),
    );
  }

  /** Those of some users whom the catalog has. */
  async knownPeopleOf(userRefs: string[]): Promise<Person[]> {
    return this.peopleOf(await this.#existing(userRefs));
  }

  /**
   * Whether the user belongs to one of the groups, going by catalog and
   * remembered claims; `undefined` where that cannot be told.
   *
   * It cannot where the catalog does not have one of the groups. Nor can it
   * where it has neither the user nor anybody in the groups, as while it is
   * being filled; of a group whose people it knows, somebody unknown is none.
   */
  async isMember(
    userRef: string,
    groupRefs: string[],
  ): Promise<boolean | undefined> {
    const groups = await this.#directory.getEntities(groupRefs);
    const person = await this.personOf(userRef);
    if (person.groups.some(group => groupRefs.includes(group))) {
      return true;
    }
    if (groups.includes(undefined)) {
      return undefined;
    }
    if (await this.#directory.getEntity(userRef)) {
      return false;
    }
    const rosters = await Promise.all(
      groupRefs.map(ref => this.#directory.getMembers(ref)),
    );
    return rosters.some(roster => roster.length > 0) ? false : undefined;
  }

  /** Users who belong to the group, going by catalog and remembered claims. */
  async membersOf(groupRef: string): Promise<string[]> {
    if (await this.customerOf(groupRef)) {
      return [];
    }
    const groups = [groupRef, ...(await this.#partsOf(groupRef))];
    const rosters = await Promise.all(
      groups.map(group => this.#directory.getMembers(group)),
    );
    const members = new Set(rosters.flat());
    const claiming = await this.#claims.usersClaiming(groups, this.#since());
    const others = await this.peopleOf(
      claiming.filter(user => !members.has(user)),
    );
    others
      .filter(person => person.groups.includes(groupRef))
      .forEach(({ ref }) => members.add(ref));
    return [...members];
  }

  /** Who belongs to the group, or while the catalog is silent, who claims to. */
  async knownMembersOf(groupRef: string): Promise<string[]> {
    return (
      (await ifCatalogAnswers(() => this.membersOf(groupRef))) ??
      this.#claims.usersClaiming([groupRef], this.#since())
    );
  }

  /** Who is in a management group itself; nobody while the catalog is silent. */
  async managersOf(groupRef: string): Promise<string[]> {
    const managers = await ifCatalogAnswers(() =>
      this.#directory.getMembers(groupRef),
    );
    return managers ?? [];
  }

  /** The nearest groups below in which somebody is, at most ten; no customer's. */
  async teamsBelow(groupRef: string): Promise<string[]> {
    const teams: string[] = [];
    const seen = new Set([groupRef]);
    let level = await this.#childrenOf([groupRef]);
    while (level.length > 0 && seen.size < MAX_GROUPS_BELOW) {
      level.forEach(ref => seen.add(ref));
      const rosters = await Promise.all(level.map(ref => this.membersOf(ref)));
      teams.push(...level.filter((_, index) => rosters[index].length > 0));
      const empty = level.filter((_, index) => rosters[index].length === 0);
      level = (await this.#childrenOf(empty)).filter(ref => !seen.has(ref));
    }
    return teams.slice(0, MAX_TEAMS_BELOW);
  }

  /** The customer organisation whose group this is, or is below of. */
  async customerOf(groupRef: string): Promise<string | undefined> {
    const { customer } = await findStanding(this.#directory, {
      userRef: groupRef,
      groupRefs: [groupRef],
      customerGroupTypes: this.#customerGroupTypes,
    });
    return customer;
  }

  async #person(userRef: string, claims: string[]): Promise<Person> {
    const found = await ifCatalogAnswers(() =>
      this.#findPerson(userRef, claims),
    );
    return (
      found ?? {
        kind: 'user',
        ref: userRef,
        groups: claims,
        directGroups: [],
        internal: false,
        certain: false,
      }
    );
  }

  async #findPerson(userRef: string, claims: string[]): Promise<Person> {
    const user = await this.#directory.getEntity(userRef);
    const direct = await this.#existing(user ? groupsOf(user) : []);
    const named = [...new Set([...claims, ...direct])];
    const chains = new Map<string, string[]>(
      await Promise.all(
        named.map(
          async ref => [ref, await this.#chainOf(ref)] as [string, string[]],
        ),
      ),
    );
    const above = new Set([...chains.values()].flatMap(([, ...rest]) => rest));
    const own = named.filter(ref => direct.includes(ref) || !above.has(ref));
    const groups = new Set<string>();
    for (const ref of own) {
      for (const group of await this.#wholesOf(chains.get(ref)!)) {
        groups.add(group);
      }
    }
    const standing = await findStanding(this.#directory, {
      userRef,
      groupRefs: claims,
      customerGroupTypes: this.#customerGroupTypes,
    });
    return {
      kind: 'user',
      ref: userRef,
      groups: standing.customer
        ? await this.#withoutCustomers([...groups])
        : [...groups],
      directGroups: direct,
      internal:
        standing.known &&
        !standing.customer &&
        (await this.#isPlaced(user, claims)),
      customer: standing.customer,
      certain: true,
    };
  }

  /**
   * Whether the catalog has one of the groups that somebody is said to be in. If
   * it has none, as while it is being filled, they may be a customer's.
   */
  async #isPlaced(
    user: Entity | undefined,
    claims: string[],
  ): Promise<boolean> {
    const said = [...claims, ...(user ? groupsOf(user) : [])];
    return said.length === 0 || (await this.#existing(said)).length > 0;
  }

  async #existing(refs: string[]): Promise<string[]> {
    const entities = await this.#directory.getEntities(refs);
    return refs.filter((_, index) => entities[index]);
  }

  /** A group and those above it, to the top. */
  async #chainOf(groupRef: string): Promise<string[]> {
    const chain: string[] = [];
    for await (const level of climbGroups(this.#directory, [groupRef])) {
      chain.push(...level);
    }
    return chain;
  }

  /** The first group of a chain, and those above of which it is a part. */
  async #wholesOf(chain: string[]): Promise<string[]> {
    const entities = await this.#directory.getEntities(chain);
    const end = entities.findIndex(entity => !this.#isPart(entity));
    return end < 0 ? chain : chain.slice(0, end + 1);
  }

  async #withoutCustomers(groups: string[]): Promise<string[]> {
    const customers = await Promise.all(
      groups.map(group => this.customerOf(group)),
    );
    return groups.filter((_, index) => !customers[index]);
  }

  /** Groups below this one that are parts of it, or of one that is. */
  async #partsOf(groupRef: string): Promise<string[]> {
    const parts = new Set<string>();
    let level = [groupRef];
    while (level.length > 0 && parts.size < MAX_GROUPS_BELOW) {
      const children = await this.#childrenOf(level);
      const entities = await this.#directory.getEntities(children);
      level = children.filter(
        (ref, index) =>
          this.#isPart(entities[index]) && ref !== groupRef && !parts.has(ref),
      );
      level.forEach(ref => parts.add(ref));
    }
    return [...parts];
  }

  /** The groups right below some groups, as far as they exist. */
  async #childrenOf(groupRefs: string[]): Promise<string[]> {
    const groups = await this.#directory.getEntities(groupRefs);
    const children = groups.flatMap(group =>
      group
        ? relatedRefs(group, RELATION_PARENT_OF, {
            field: 'children',
            defaultKind: 'group',
          })
        : [],
    );
    return this.#existing(
      [...new Set(children)].filter(ref => isOfKind(ref, 'group')),
    );
  }

  #isPart(group: Entity | undefined): boolean {
    return this.#rules.parts.includes(String(group?.spec?.type));
  }

  /** Remembered claims, unless the catalog has put the user elsewhere since. */
  async #standingClaims(userRef: string, claims: Claim[]): Promise<string[]> {
    const direct = await ifCatalogAnswers(async () => {
      const user = await this.#directory.getEntity(userRef);
      return this.#existing(user ? groupsOf(user) : []);
    });
    return claims
      .filter(
        ({ catalogGroups }) => !direct || sameGroups(catalogGroups, direct),
      )
      .map(({ group }) => group);
  }

  /** A failure costs nobody the request: the next one notes it. */
  async #note(
    userRef: string,
    claims: string[],
    catalogGroups: string[],
  ): Promise<void> {
    const key = JSON.stringify([userRef, claims, catalogGroups]);
    const now = this.#now();
    if (now.getTime() - (this.#noted.get(key) ?? 0) < NOTE_EVERY) {
      return;
    }
    if (this.#noted.size >= MAX_NOTED) {
      this.#noted.clear();
    }
    this.#noted.set(key, now.getTime());
    try {
      await this.#claims.remember(userRef, claims, catalogGroups, now);
    } catch {
      this.#noted.delete(key);
    }
  }

  #since(): Date {
    return new Date(this.#now().getTime() - this.#rules.claimsFor);
  }
}

function sameGroups(one: string[], other: string[]): boolean {
  return (
    one.length === other.length && one.every(group => other.includes(group))
  );
}
