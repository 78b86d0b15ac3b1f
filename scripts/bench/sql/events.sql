--
-- Copyright 2026 The Helpdesk for Backstage Authors
--
-- Licensed under the Apache License, Version 2.0 (the "License");
-- you may not use this file except in compliance with the License.
-- You may obtain a copy of the License at
--
--     http://www.apache.org/licenses/LICENSE-2.0
--
-- Unless required by applicable law or agreed to in writing, software
-- distributed under the License is distributed on an "AS IS" BASIS,
-- WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
-- See the License for the specific language governing permissions and
-- limitations under the License.

-- One event for the registration, one for each message, one for the end.

insert into ticket_events (ticket_id, version, type, actor, at, internal, reason, data)
select id, version,
  case when version = 1 then 'created' when version = messages + 2 then 'assigned' else 'replied' end,
  case when version % 2 = 1 then 'user:default/person-' || requester
    else 'user:default/agent-01-' || operator end,
  created_at + interval '1 hour' * version,
  false, null,
  '{"changes":{"status":{"from":"new","to":"open"}},"internalChanges":{"assignee":{"to":"user:default/agent-01-1"}}}'
from bench.drafts
cross join lateral generate_series(1, messages + 2) version
order by id, version;
