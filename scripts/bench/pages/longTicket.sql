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

-- Two thousand messages more on a ticket of the queue, written in turns by its
-- requester and an agent, in a list now and then, and each with its event.
-- Returns the ticket's id.

with longest as (
  select id, requester_ref, version
  from tickets
  where team = 'group:default/service-desk' and status = 'open'
  order by id desc
  limit 1
), written as (
  insert into messages (id, ticket_id, author, side, visibility, body, created_at)
  select gen_random_uuid(), longest.id,
    case when n % 2 = 1 then requester_ref else 'user:default/agent-01-1' end,
    case when n % 2 = 1 then 'requester' else 'staff' end,
    case when n % 10 = 4 then 'internal' else 'public' end,
    case when n % 5 = 0 then E'1. **first**\n2. [second](https://example.com)\n\n' else '' end
      || texts.body,
    now() - interval '1 minute' * (2000 - n)
  from longest
  cross join generate_series(1, 2000) n
  join lateral (
    select body from messages where position = 1 + n offset 0
  ) texts on true
  order by n
  returning id, ticket_id, author, side, visibility, created_at
), told as (
  insert into ticket_events (ticket_id, version, type, actor, at, internal, message_id, data)
  select ticket_id,
    longest.version + row_number() over (order by written.created_at),
    case visibility when 'internal' then 'noted' else 'replied' end,
    author, written.created_at, visibility = 'internal', written.id,
    '{"changes":{},"internalChanges":{}}'
  from written
  join longest on longest.id = ticket_id
)
update tickets
set version = version + 2000
where id = (select id from longest)
returning id;
