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

/** A group that a sign-in named as a user's. */
export interface Claim {
  /** Full refs. */
  user: string;
  group: string;
  /** The groups that the catalog itself gave the user then, in fixed order. */
  catalogGroups: string[];
}

/** Remembers what sign-ins said, for acts in which nobody is signed in. */
export interface ClaimMemory {
  /** Notes all that one sign-in claims; what it no longer claims is forgotten. */
  remember(
    user: string,
    groups: string[],
    catalogGroups: string[],
    at: Date,
  ): Promise<void>;
  /** Claims of these users that were seen since a time. */
  ofUsers(users: string[], since: Date): Promise<Claim[]>;
  /** Users who have claimed one of these groups since a time, at most 500. */
  usersClaiming(groups: string[], since: Date): Promise<string[]>;
  /** Forgets claims that were last seen before a time. */
  forgetBefore(time: Date): Promise<void>;
}
