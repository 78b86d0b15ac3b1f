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

import { useMemo } from 'react';
import { alertApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';

/**
 * A line that tells the person how something ended.
 * @public
 */
export interface ToastMessage {
  title: string;
  status: 'success' | 'info' | 'warning' | 'danger';
  /** Where to go from here. */
  link?: { label: string; href: string };
}

const ALERT_SEVERITY = {
  success: 'success',
  info: 'info',
  warning: 'warning',
  danger: 'error',
} as const;

/**
 * Tells the person something in passing: by a toast, or by an alert in apps of
 * the old frontend system, which have no toasts.
 * @public
 */
export function useToast(): (message: ToastMessage) => void {
  const apis = useApiHolder();
  return useMemo(() => {
    const toasts = apis.get(toastApiRef);
    const alerts = apis.get(alertApiRef);
    return ({ title, status, link }) => {
      if (toasts) {
        toasts.post({
          title,
          status,
          links: link && [link],
          timeout: status === 'danger' ? undefined : 8_000,
        });
      } else {
        alerts?.post({
          message: title,
          severity: ALERT_SEVERITY[status],
          display: 'transient',
        });
      }
    };
  }, [apis]);
}
