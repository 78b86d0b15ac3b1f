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

/* What `yarn bench` drives: the demo's backend with one route to compare with. */
import { createDemoBackend } from '../createDemoBackend';
import { floorPlugin } from './floorPlugin';

const backend = createDemoBackend();

backend.add(floorPlugin);

backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
