/*---
id: schaalscore
titel: Score van een respondent op een versie van een schaal, in een periode
na: [meting, antwoord]
---*/
with geteld as (
  select
    a.levering_nr,
    a.respondent_nr,
    a.golf,
    a.schaal,
    a.versie,
    count(a.waarde) as geldig,
    sum(a.waarde) as som
  from feit_antwoord as a
  group by
    a.levering_nr,
    a.respondent_nr,
    a.golf,
    a.schaal,
    a.versie
),
gemiddeld as (
  select
    g.levering_nr,
    g.respondent_nr,
    g.golf,
    g.schaal,
    g.versie,
    g.geldig,
    s.items,
    s.scoring,
    s.van,
    s.tot,
    s.stap,
    cast(g.som as double) / cast(g.geldig as double) as gemiddelde
  from geteld as g
  join schaal as s
    on s.schaal = g.schaal
    and s.versie = g.versie
  where g.geldig >= s.minimum
)
select
  m.periode,
  m.jaar,
  m.soort,
  m.eenheid_id,
  g.schaal,
  g.versie,
  g.gemiddelde,
  case
    when g.scoring = '0-100' then (g.gemiddelde - g.van) / cast(g.tot - g.van as double) * 100
    when g.scoring = 'sum' then g.gemiddelde * g.items
    else g.gemiddelde
  end as score,
  case when g.gemiddelde >= g.tot - g.stap then 1 else 0 end as eens,
  case when g.geldig = g.items then 1 else 0 end as volledig,
  case when g.geldig < g.items then 1 else 0 end as aangevuld
from gemiddeld as g
join feit_meting as m
  on m.levering_nr = g.levering_nr
  and m.respondent_nr = g.respondent_nr
  and m.golf = g.golf
