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

import { act, waitFor } from '@testing-library/react';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { HelpdeskApi } from '@helpdesk/backstage-plugin-helpdesk-common';
import { helpdeskApiRef } from '@helpdesk/backstage-plugin-helpdesk-react';
import { fakeHelpdesk } from '@helpdesk/backstage-plugin-helpdesk-react/testUtils';
import { useState } from 'react';
import { DEVELOPER } from '../__testUtils__/renderHelpdesk';
import { portalNotificationsApiRef } from './portalNotificationsApiRef';
import { useMarkRead } from './useMarkRead';
import { useTellLanguage } from './useTellLanguage';

type Apis = NonNullable<Parameters<typeof renderInTestApp>[1]>['apis'];

describe('useMarkRead', () => {
  const markRead = jest.fn(async () => {});
  let show: (version: number) => void;
  let visibility: jest.SpyInstance;

  function Looking() {
    const [version, setVersion] = useState(1);
    show = setVersion;
    useMarkRead({ number: 'HD-5', version });
    return null;
  }

  function look(more: NonNullable<Apis> = []) {
    renderInTestApp(<Looking />, {
      apis: [[helpdeskApiRef, fakeHelpdesk({ markRead })], ...more],
    });
  }

  beforeEach(() => {
    markRead.mockReset();
    markRead.mockResolvedValue();
    visibility = jest.spyOn(document, 'visibilityState', 'get');
    visibility.mockReturnValue('visible');
  });
  afterEach(() => visibility.mockRestore());

  it('says so for each thing that is new, and does without notifications', async () => {
    look();
    await waitFor(() => expect(markRead).toHaveBeenCalledTimes(1));
    expect(markRead).toHaveBeenCalledWith('HD-5');
    act(() => show(1));
    act(() => show(2));
    await waitFor(() => expect(markRead).toHaveBeenCalledTimes(2));
  });

  it('waits until the page is in view', async () => {
    visibility.mockReturnValue('hidden');
    look();
    await act(async () => show(2));
    expect(markRead).not.toHaveBeenCalled();
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(markRead).toHaveBeenCalledTimes(1));
  });

  it('marks the notifications of this ticket alone, also those that come late', async () => {
    const unread = ['HD-5', 'HD-51', 'HD-5'].map((number, index) => ({
      id: String(index),
      payload: { link: `/support/tickets/${number}` },
    }));
    const getNotifications = jest.fn(async () => ({ notifications: unread }));
    const updateNotifications = jest.fn(async () => []);
    let tell: (message: object) => void = () => {};
    look([
      [portalNotificationsApiRef, { getNotifications, updateNotifications }],
      [
        signalApiRef,
        {
          subscribe: (channel: string, onMessage: typeof tell) => {
            expect(channel).toBe('notifications');
            tell = onMessage;
            return { unsubscribe: () => {} };
          },
        },
      ],
    ]);
    await waitFor(() => expect(updateNotifications).toHaveBeenCalledTimes(1));
    expect(updateNotifications).toHaveBeenCalledWith({
      ids: ['0', '2'],
      read: true,
    });
    tell({ action: 'notification_read' });
    tell({ action: 'new_notification' });
    await waitFor(() => expect(updateNotifications).toHaveBeenCalledTimes(2));
    expect(getNotifications).toHaveBeenCalledTimes(2);
  });

  it('keeps quiet where either fails', async () => {
    const fail = jest.fn().mockRejectedValue(new Error('No'));
    markRead.mockRejectedValue(new Error('No'));
    look([
      [
        portalNotificationsApiRef,
        { getNotifications: fail, updateNotifications: fail },
      ],
    ]);
    await waitFor(() => expect(fail).toHaveBeenCalledTimes(1));
  });
});

describe('useTellLanguage', () => {
  const setLanguage = jest.fn(async () => {});
  let change: (language: string) => void;

  function languages(language: string) {
    let current = language;
    const observers = new Set<{ next: (value: object) => void }>();
    change = next => {
      current = next;
      observers.forEach(observer => observer.next({ language: next }));
    };
    return {
      getAvailableLanguages: () => ({ languages: ['en', 'uk', 'de'] }),
      getLanguage: () => ({ language: current }),
      setLanguage: () => {},
      language$: () => ({
        subscribe: (next: (value: object) => void) => {
          const observer = { next };
          observers.add(observer);
          return { unsubscribe: () => observers.delete(observer) };
        },
      }),
    };
  }

  function Page() {
    useTellLanguage();
    return null;
  }

  function open(language: string, helpdesk: HelpdeskApi) {
    return renderInTestApp(<Page />, {
      apis: [
        [helpdeskApiRef, helpdesk],
        [appLanguageApiRef, languages(language)],
      ] as unknown as Apis,
    });
  }

  const helpdeskOf = (language?: 'en' | 'uk') =>
    fakeHelpdesk({
      getMe: async () => ({ ...DEVELOPER, language }),
      setLanguage,
    });

  beforeEach(() => setLanguage.mockClear());

  it('says what is not known yet, once for all pages', async () => {
    const helpdesk = helpdeskOf();
    const first = open('uk-UA', helpdesk);
    await waitFor(() => expect(setLanguage).toHaveBeenCalledTimes(1));
    expect(setLanguage).toHaveBeenCalledWith('uk');
    first.unmount();
    open('uk', helpdesk);
    act(() => change('en'));
    await waitFor(() => expect(setLanguage).toHaveBeenCalledTimes(2));
    expect(setLanguage).toHaveBeenLastCalledWith('en');
  });

  it.each([
    ['uk', 'uk'],
    ['de', undefined],
  ] as const)(
    'says nothing of %s where %s is known',
    async (language, known) => {
      const getMe = jest.fn(async () => ({ ...DEVELOPER, language: known }));
      open(language, fakeHelpdesk({ getMe, setLanguage }));
      await waitFor(() => expect(getMe).toHaveBeenCalled());
      await act(async () => {});
      expect(setLanguage).not.toHaveBeenCalled();
    },
  );
});
