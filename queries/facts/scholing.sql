/*---
id: scholing
titel: Scholing per medewerker bij een werkgever en periode
na: [werkgever, medewerker]
---*/
with activiteit as (
  select
    p.code as periode,
    s.werkgever_nr,
    s.medewerker_nr,
    cast(s.uren as double) as uren,
    least(coalesce(s.eind, s.begin) + 1, p.tot) - greatest(s.begin, p.van) as dagen,
    coalesce(s.eind, s.begin) + 1 - s.begin as duur
  from scholing as s
  join feit_werkgever as w
    on w.werkgever_nr = s.werkgever_nr
    and w.levering_scholing = s.levering_nr
  join periode as p
    on p.jaar = w.jaar
    and p.van <= coalesce(s.eind, s.begin)
    and s.begin < p.tot
),
-- In biljoensten van een uur: hele getallen tellen in elke volgorde gelijk op.
gevolgd as (
  select
    a.periode,
    a.werkgever_nr,
    a.medewerker_nr,
    count(*) as activiteiten,
    count(*) - count(a.uren) as zonder_uren,
    cast(sum(cast(floor(a.uren * a.dagen / cast(a.duur as double) * 1e12) as bigint)) as bigint) as uren
  from activiteit as a
  group by
    a.periode,
    a.werkgever_nr,
    a.medewerker_nr
)
select
  m.periode,
  m.eenheid_id,
  coalesce(g.activiteiten, 0) as activiteiten,
  coalesce(g.zonder_uren, 0) as zonder_uren,
  coalesce(g.uren, 0) as uren
from feit_medewerker as m
join feit_werkgever as w
  on w.jaar = m.jaar
  and w.werkgever_nr = m.werkgever_nr
left join gevolgd as g
  on g.periode = m.periode
  and g.werkgever_nr = m.werkgever_nr
  and g.medewerker_nr = m.medewerker_nr
where w.levering_scholing is not null
