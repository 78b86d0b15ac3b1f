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

-- Pieces of text, of words as frequent as in a language: the frequency of a
-- word is about inversely proportional to its rank (Zipf).

create function bench.number(name text) returns int stable parallel safe
  language sql return current_setting('bench.' || name)::int;

-- 1 most often, n least.
create function bench.zipf(n int) returns int volatile parallel safe
  language sql return floor(power(n, random()))::int;

create unlogged table bench.phrases as
select n as id, string_agg(word, ' ' order by i) as text
from generate_series(1, bench.number('texts')) n
cross join generate_series(1, 5) i
cross join lateral (
  select bench.zipf(20000) as rank where n > 0 and i > 0 offset 0
) pick
join bench.words using (rank)
group by n;

create unlogged table bench.sentences as
select n as id, string_agg(word, ' ' order by i) || '.' as text
from generate_series(1, bench.number('texts')) n
cross join generate_series(1, 12) i
cross join lateral (
  select bench.zipf(20000) as rank where n > 0 and i > 0 offset 0
) pick
join bench.words using (rank)
group by n;

create unlogged table bench.paragraphs as
select n as id, left(string_agg(text, ' '), 600) as text
from generate_series(1, bench.number('texts') / 10) n
join bench.sentences on sentences.id between n * 10 and n * 10 + 8
group by n;

create unique index on bench.phrases (id);
create unique index on bench.sentences (id);
create unique index on bench.paragraphs (id);
analyze bench.phrases, bench.sentences, bench.paragraphs;
