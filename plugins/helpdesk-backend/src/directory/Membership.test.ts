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

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { openStore, OpenStore } from '../store/__testUtils__/openStore';
import { DatabaseClaimMemory } from '../store/DatabaseClaimMemory';
import { FakeDirectory } from './__testUtils__/FakeDirectory';
import { makeEntity, stitch } from './__testUtils__/makeEntity';
import { Membership } from './Membership';

const group = (name: string) => `group:default/${name}`;
const user = (name: string) => `user:default/${name}`;
const HOUR = 60 * 60_000;

/**
 * A company: `desk` with the parts `evening` and, in that, `trainees`; `company`
 * above it and above `pos`; a customer with a department.
 */
const COMPANY = () =>
  stitch([
    makeEntity(group('company'), { type: 'department' }),
    makeEntity(group('desk'), { type: 'team', parent: group('company') }),
    makeEntity(group('evening'), { type: 'shift', parent: group('desk') }),
    makeEntity(group('trainees'), {
      type: 'sub-team',
      parent: group('evening'),
    }),
    makeEntity(group('pos'), { type: 'team', parent: group('company') }),
    makeEntity(group('shops'), { type: 'customer' }),
    makeEntity(group('tills'), { type: 'team', parent: group('shops') }),
    makeEntity(user('olha'), { memberOf: [group('desk')] }),
    makeEntity(user('evan'), { memberOf: [group('evening')] }),
    makeEntity(user('tania'), { memberOf: [group('trainees')] }),
    makeEntity(user('petro'), { memberOf: [group('pos')] }),
    makeEntity(user('boss'), { memberOf: [group('company')] }),
    makeEntity(user('till'), { memberOf: [group('tills'), group('pos')] }),
    makeEntity(user('bare')),
    makeEntity(user('stray'), { memberOf: [group('gone')] }),
  ]);

const databases = TestDatabases.create();

describe.each(databases.eachSupportedId())('Membership on %s', databaseId => {
  let open: OpenStore;
  let directory: FakeDirectory;
  let membership: Membership;
  let now: Date;

  beforeAll(async () => {
    open = await openStore(databases, databaseId as TestDatabaseId);
  });

  beforeEach(async () => {
    await open.knex('claims').delete();
    now = new Date('2026-03-02T09:00:00.000Z');
    directory = new FakeDirectory(COMPANY());
    membership = new Membership({
      directory,
      claims: new DatabaseClaimMemory({ knex: open.knex }),
      customerGroupTypes: ['customer'],
      rules: { parts: ['shift', 'sub-team'], claimsFor: 24 * HOUR },
      now: () => now,
    });
  });

  const signIn = (name: string, ...claims: string[]) =>
    membership.identify(user(name), claims.map(group));

  it.each<[string, string[], string[]]>([
    ['olha', [], ['desk']],
    ['evan', [], ['evening', 'desk']],
    ['tania', [], ['trainees', 'evening', 'desk']],
    ['boss', [], ['company']],
    ['stray', [], []],
    // by claim alone
    ['bare', ['evening'], ['evening', 'desk']],
    ['unknown', ['pos'], ['pos']],
    ['bare', ['not-in-the-catalog'], ['not-in-the-catalog']],
    // what is claimed only as the top of another claim
    ['petro', ['pos', 'company'], ['pos']],
    ['boss', ['company', 'desk'], ['company', 'desk']],
    // a customer's group has no members
    ['till', [], ['pos']],
    ['unknown', ['tills', 'shops'], []],
  ])('has %s, who claims %j, in %j', async (name, claims, groups) => {
    const person = await signIn(name, ...claims);
    expect(person.groups.sort()).toEqual(groups.map(group).sort());
  });

  it('knows customers and strangers', async () => {
    expect(await signIn('till')).toMatchObject({
      internal: false,
      customer: group('shops'),
    });
    expect(await signIn('unknown', 'pos')).toMatchObject({ internal: false });
    expect(await signIn('petro')).toMatchObject({ internal: true });
    expect(await signIn('bare')).toMatchObject({ internal: true });
    expect(await signIn('stray')).toMatchObject({ internal: false });
  });

  it('takes for management only who the catalog says is in it', async () => {
    expect(await signIn('bare', 'company')).toMatchObject({
      groups: [group('company')],
      directGroups: [],
    });
    expect(await membership.managersOf(group('company'))).toEqual([
      user('boss'),
    ]);
    directory.fail();
    expect(await membership.managersOf(group('company'))).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['desk', ['olha', 'evan', 'tania']],
    ['evening', ['evan', 'tania']],
    ['company', ['boss']],
    ['shops', []],
    ['tills', []],
    ['gone', []],
  ])('lists the members of %s', async (name, members) => {
    const found = await membership.membersOf(group(name));
    expect(found.sort()).toEqual(members.map(user).sort());
  });

  describe('when nobody is signed in', () => {
    it('goes by what was claimed a short while ago', async () => {
      await signIn('bare', 'evening');
      expect(await membership.isMember(user('bare'), [group('desk')])).toBe(
        true,
      );
      expect(await membership.membersOf(group('desk'))).toContain(user('bare'));
      now = new Date(now.getTime() + 25 * HOUR);
      expect(await membership.isMember(user('bare'), [group('desk')])).toBe(
        false,
      );
      expect(await membership.membersOf(group('desk'))).not.toContain(
        user('bare'),
      );
    });

    it('forgets what the next sign-in does not claim', async () => {
      await signIn('bare', 'evening');
      await signIn('bare', 'pos');
      expect(await membership.isMember(user('bare'), [group('desk')])).toBe(
        false,
      );
    });

    it.each<[string, string[]]>([
      ['elsewhere', ['desk']],
      ['nowhere', []],
    ])(
      'takes the catalog’s word when it has put somebody %s since',
      async (_where, memberOf) => {
        await signIn('petro', 'pos');
        directory.put(
          makeEntity(user('petro'), { memberOf: memberOf.map(group) }),
        );
        expect(await membership.isMember(user('petro'), [group('pos')])).toBe(
          false,
        );
        expect(await membership.membersOf(group('pos'))).not.toContain(
          user('petro'),
        );
      },
    );

    it('cannot tell of a group that the catalog does not have', async () => {
      expect(
        await membership.isMember(user('petro'), [group('gone')]),
      ).toBeUndefined();
    });
  });

  describe('while the catalog is silent', () => {
    it('has people where they claim to be, and is not certain', async () => {
      directory.fail();
      expect(await signIn('evan', 'evening')).toEqual({
        kind: 'user',
        ref: user('evan'),
        groups: [group('evening')],
        directGroups: [],
        internal: false,
        certain: false,
      });
    });

    it('says nothing of members, but who claimed to be one', async () => {
      await signIn('olha', 'desk');
      directory.fail();
      await expect(membership.membersOf(group('desk'))).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
      await expect(
        membership.isMember(user('olha'), [group('desk')]),
      ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
      expect(await membership.knownMembersOf(group('desk'))).toEqual([
        user('olha'),
      ]);
    });
  });
});
