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

-- What tickets are about, who follows them and what they are tagged with.

insert into ticket_entities (ticket_id, position, entity_ref, system_ref, closed)
select id, 0, 'component:default/component-' || lpad(entity::text, 5, '0'),
  'system:default/system-' || 1 + entity % bench.number('systems'),
  status = 'closed'
from bench.drafts
order by id;

insert into ticket_watchers (ticket_id, position, watcher_ref)
select id, 0, 'user:default/person-' || 1 + (requester * 7 + id) % 20000
from bench.drafts
where id % 3 = 0
order by id;

insert into ticket_tags (ticket_id, position, tag)
select id, position, 'tag-' || 1 + (entity * 3 + position * 31) % 200
from bench.drafts, generate_series(0, 1) position
where id % 2 = 0
order by id;
