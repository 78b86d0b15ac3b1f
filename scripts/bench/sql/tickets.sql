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

-- Tickets of three years, oldest first, 85 % of them closed. A sixth is still
-- with the first line, the rest with the other teams, a few of which have most.

create unlogged table bench.drafts as
select
  id,
  now() - interval '3 years' * (1 - id::float8 / bench.number('tickets')) as created_at,
  case when random() >= 0.6 * power(id::float8 / bench.number('tickets'), 3)
    then 'closed'
    else (array['new', 'new', 'open', 'open', 'open', 'open', 'pending', 'pending', 'resolved', 'resolved'])[1 + floor(random() * 10)]
  end as status,
  bench.zipf(bench.number('teams') + 1) as team,
  random() < 0.3 as unassigned,
  random() as agent,
  1 + floor(random() * bench.number('operators'))::int as operator,
  1 + floor(power(random(), 2) * bench.number('entities'))::int as entity,
  1 + floor(random() * 20000)::int as requester,
  (array[1, 2, 2, 3, 3, 3, 3, 4, 4, 4])[1 + floor(random() * 10)] as priority,
  random() as audience,
  3 + floor(random() * 4)::int as messages,
  1 + floor(random() * bench.number('texts'))::int as phrase,
  1 + floor(random() * bench.number('texts'))::int as sentence
from generate_series(1, bench.number('tickets')) id;

update bench.drafts set status = 'open' where status = 'new' and team > 1;
update bench.drafts set unassigned = true where status = 'new';
create unique index on bench.drafts (id);
analyze bench.drafts;

insert into tickets (
  id, version, title, description, search_text, type, status, pending_reason,
  priority, urgency, impact, rank, desk, team, assignee, supervisor,
  requester_ref, customer, channel, audience, confidential, major, resolution,
  routing, routing_outcome, escalated_at, accepted_at, returns, due_at,
  created_at, updated_at, resolved_at, closed_at
)
select
  id, messages + 2, title, description, title || E'\n' || description,
  'incident', status, case status when 'pending' then 'third-party' end,
  'P' || priority, 'medium', 'medium', 5 - priority, 'service-desk',
  team_ref,
  case when not unassigned then
    format(
      'user:default/agent-%s-%s', lpad(team::text, 2, '0'),
      1 + floor(agent * bench.number(case team when 1 then 'operators' else 'agents' end)))
  end,
  case when team > 1 then 'user:default/agent-01-' || operator end,
  'user:default/person-' || requester,
  case when audience > 0.95 then 'group:default/customer-' || 1 + requester % 50 end,
  'portal',
  case when audience > 0.95 then 'participants' else 'internal' end,
  audience < 0.01, false,
  case when status in ('resolved', 'closed') then 'Done.' end,
  jsonb_build_object(
    'team', team_ref, 'outcome', 'routed', 'reason', 'Owner of the component',
    'trace', jsonb_build_array(jsonb_build_object(
      'resolver', 'owner', 'outcome', 'answered', 'team', team_ref,
      'message', 'Owner of the component'))
  ),
  'routed',
  case when team > 1 then created_at + interval '1 hour' end,
  case when team > 1 then created_at + interval '2 hours' end,
  0, '9999-12-31T00:00:00Z', created_at,
  case status when 'closed' then created_at + interval '5 days'
    else created_at + (now() - created_at) * agent end,
  case when status in ('resolved', 'closed') then created_at + interval '2 days' end,
  case status when 'closed' then created_at + interval '5 days' end
from (
  select drafts.*, phrases.text as title,
    a.text || ' ' || b.text || ' ' || c.text || ' ' || d.text as description,
    case team when 1 then 'group:default/service-desk'
      else 'group:default/team-' || lpad(team::text, 2, '0') end as team_ref
  from bench.drafts
  join bench.phrases on phrases.id = phrase
  join bench.sentences a on a.id = sentence
  join bench.sentences b on b.id = 1 + (sentence * 7 + drafts.id) % bench.number('texts')
  join bench.sentences c on c.id = 1 + (sentence * 11 + drafts.id) % bench.number('texts')
  join bench.sentences d on d.id = 1 + (sentence * 13 + drafts.id) % bench.number('texts')
) draft
order by id;

select setval('tickets_id_seq', bench.number('tickets'));
