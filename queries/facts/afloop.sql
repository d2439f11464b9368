/*---
id: afloop
titel: Verzuimgevallen over de jaren heen, een per medewerker en eerste ziektedag, met wat er het laatst van bekend is
na: [loopbaan, verzuimjaar]
---*/
with baan as (
  select
    v.levering_nr,
    v.verzuim_nr,
    v.begin,
    v.hersteld,
    l.werkgever_nr,
    l.medewerker_nr,
    l.eenheid_id
  from verzuim as v
  join feit_loopbaan as l
    on l.dienstverband_nr = v.dienstverband_nr
    and l.begin <= v.begin
    and v.begin < l.tot
  where l.telt = 1
),
-- Een geval hoort bij de jaren waarin het liep; loopt het in meer jaren, dan weet het laatste jaar het meest.
per_jaar as (
  select
    b.werkgever_nr,
    b.medewerker_nr,
    b.eenheid_id,
    b.begin,
    j.jaar,
    max(j.jaar) over (partition by b.werkgever_nr, b.medewerker_nr, b.begin) as laatste,
    b.hersteld
  from baan as b
  join feit_verzuimjaar as j
    on j.werkgever_nr = b.werkgever_nr
    and j.levering_nr = b.levering_nr
    and b.begin < j.tot
    and coalesce(b.hersteld, 1000000) >= j.van
)
select
  p.werkgever_nr,
  p.medewerker_nr,
  p.eenheid_id,
  p.begin,
  -- Hersteld is wie op al zijn banen hersteld is.
  case when count(p.hersteld) = count(*) then max(p.hersteld) end as hersteld
from per_jaar as p
where p.jaar = p.laatste
group by
  p.werkgever_nr,
  p.medewerker_nr,
  p.eenheid_id,
  p.begin
