/*---
id: bestemming
titel: Wie een werkgever verliet, en of er binnen dertig dagen ander werk was
na: [werkgever, dienstjaar, dienstperiode, vertrek]
---*/
-- Wie met pensioen ging of overleed, zoekt geen ander werk.
with weg as (
  select
    p.code as periode,
    v.werkgever_nr,
    v.medewerker_nr,
    v.eenheid_id,
    v.dag,
    v.bestemming
  from feit_vertrek as v
  join periode as p
    on p.van <= v.dag + 30
    and v.dag + 30 < p.tot
  join feit_dienstjaar as j
    on j.jaar = p.jaar
    and j.werkgever_nr = v.werkgever_nr
    and j.sinds <= v.dag
  join feit_werkgever as w
    on w.jaar = p.jaar
    and w.werkgever_nr = v.werkgever_nr
  where coalesce(v.reden_uit, '') <> 'pensioen'
    and coalesce(v.reden_uit, '') <> 'overlijden'
),
gezien as (
  select
    w.eenheid_id,
    w.dag
  from weg as w
  join feit_dienstperiode as d
    on d.medewerker_nr = w.medewerker_nr
    and d.van <= w.dag + 30
    and d.tot > w.dag
  where d.werkgever_nr <> w.werkgever_nr
  group by
    w.eenheid_id,
    w.dag
),
per_vertrek as (
  select
    w.periode,
    w.eenheid_id,
    case
      when g.eenheid_id is not null then 1
      when w.bestemming = 'zelfde-sector' or w.bestemming = 'andere-sector' or w.bestemming = 'zelfstandig' then 1
      else 0
    end as ander_werk,
    case
      when g.eenheid_id is not null then 1
      when coalesce(w.bestemming, 'onbekend') = 'onbekend' then 0
      else 1
    end as bekend
  from weg as w
  left join gezien as g
    on g.eenheid_id = w.eenheid_id
    and g.dag = w.dag
)
select
  v.periode,
  v.eenheid_id,
  cast(sum(v.ander_werk) as bigint) as ander_werk,
  cast(sum(v.bekend) as bigint) as bekend,
  count(*) as vertrokken
from per_vertrek as v
group by
  v.periode,
  v.eenheid_id
