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

import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useCallback, useState } from 'react';
import { forgetOnSignOut } from './forgetOnSignOut';
import { PersonaPicker } from './PersonaPicker';
import { rememberedPersona } from './rememberedPersona';
import { SignInFailure } from './SignInFailure';

/** Lets a person pick a role, and signs them in through the provider `demo`. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const [persona, setPersona] = useState(rememberedPersona.get);

  function pick(name: string) {
    rememberedPersona.set(name);
    setPersona(name);
  }

  const Failure = useCallback(({ error }: { error?: Error }) => {
    function pickAgain() {
      rememberedPersona.forget();
      setPersona(undefined);
    }
    return <SignInFailure error={error} onBack={pickAgain} />;
  }, []);

  if (!persona) {
    return <PersonaPicker onPick={pick} />;
  }
  return (
    <ProxiedSignInPage
      provider="demo"
      headers={{ 'x-demo-persona': persona }}
      ErrorComponent={Failure}
      onSignInSuccess={identity => onSignInSuccess(forgetOnSignOut(identity))}
    />
  );
}
