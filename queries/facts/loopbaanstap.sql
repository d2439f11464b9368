/*---
id: loopbaanstap
titel: Wie aan het begin van de 24 maanden tot een peildatum in dienst was, en of hij sindsdien van functiegroep wisselde
na: [werkgever, terugblik, dienstjaar, dienstperiode, functiewissel]
---*/
with wissel as (
  select
    t.periode,
    f.eenheid_id
  from feit_functiewissel as f
  join feit_terugblik as t
    on f.dag > t.van_24
    and f.dag < t.tot
  group by
    t.periode,
    f.eenheid_id
)
select
  t.jaar,
  t.periode,
  d.werkgever_nr,
  d.medewerker_nr,
  d.eenheid_id,
  case when d.tot >= t.tot then 1 else 0 end as nog_in_dienst,
  case when w.eenheid_id is not null then 1 else 0 end as gewisseld
from feit_dienstperiode as d
join feit_terugblik as t
  on d.van <= t.van_24
  and d.tot > t.van_24
join feit_dienstjaar as j
  on j.jaar = t.jaar
  and j.werkgever_nr = d.werkgever_nr
  and j.sinds <= t.van_24
join feit_werkgever as g
  on g.jaar = t.jaar
  and g.werkgever_nr = d.werkgever_nr
left join wissel as w
  on w.periode = t.periode
  and w.eenheid_id = d.eenheid_id
where d.functie_bekend = 1
