/*---
id: deelname
titel: Deelname aan interventies die in een periode liep, van werkgevers en van hun medewerkers
na: [werkgever, medewerker]
---*/
with rij as (
  select
    d.levering_nr,
    d.interventie_nr,
    d.medewerker_nr,
    d.werkgever_nr,
    d.begin,
    coalesce(d.eind + 1, 1000000) as tot
  from deelname as d
),
spreekt as (
  select
    w.jaar,
    w.werkgever_nr,
    w.levering_deelname
  from feit_werkgever as w
  where w.levering_deelname is not null
)
select
  p.jaar,
  p.code as periode,
  s.werkgever_nr,
  cast(null as integer) as eenheid_id,
  r.interventie_nr
from rij as r
join spreekt as s
  on s.levering_deelname = r.levering_nr
  and s.werkgever_nr = r.werkgever_nr
join periode as p
  on p.jaar = s.jaar
  and r.begin < p.tot
  and r.tot > p.van
where r.medewerker_nr is null
union all
select
  m.jaar,
  m.periode,
  m.werkgever_nr,
  m.eenheid_id,
  r.interventie_nr
from rij as r
join feit_medewerker as m on m.medewerker_nr = r.medewerker_nr
join spreekt as s
  on s.jaar = m.jaar
  and s.werkgever_nr = m.werkgever_nr
  and s.levering_deelname = r.levering_nr
join periode as p
  on p.code = m.periode
  and r.begin < p.tot
  and r.tot > p.van
where r.werkgever_nr is null
  or r.werkgever_nr = m.werkgever_nr
