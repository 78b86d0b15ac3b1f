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

-- Three to six messages of 600 characters a ticket, a quarter of them notes.

insert into messages (id, ticket_id, author, side, visibility, body, created_at)
select gen_random_uuid(), drafts.id,
  case when n % 2 = 1 then 'user:default/person-' || requester
    else 'user:default/agent-01-' || operator end,
  case when n % 2 = 1 then 'requester' else 'staff' end,
  case when n = 4 or n = 2 and drafts.id % 2 = 0 then 'internal' else 'public' end,
  paragraphs.text,
  created_at + interval '1 hour' * n
from bench.drafts
cross join lateral generate_series(1, messages) n
join bench.paragraphs on paragraphs.id = 1 + (drafts.id * 31 + n * 977) % (bench.number('texts') / 10)
order by drafts.id, n;
