/*---
id: breed
titel: Brede scholing en functiegroepen in 36 maanden, van wie al die maanden in dienst was
na: [loopbaan, terugblik, scholing_terug]
---*/
with wisselaar as (
  select
    l.werkgever_nr,
    l.medewerker_nr
  from feit_loopbaan as l
  group by
    l.werkgever_nr,
    l.medewerker_nr
  having min(l.functiegroep) < max(l.functiegroep)
),
groepen as (
  select
    t.periode,
    l.werkgever_nr,
    l.medewerker_nr,
    count(distinct l.functiegroep) as functiegroepen
  from feit_loopbaan as l
  join wisselaar as w
    on w.werkgever_nr = l.werkgever_nr
    and w.medewerker_nr = l.medewerker_nr
  join feit_terugblik as t
    on l.van < t.tot
    and l.tot > t.van_36
  group by
    t.periode,
    l.werkgever_nr,
    l.medewerker_nr
)
select
  s.periode,
  s.eenheid_id,
  s.breed,
  s.doel_onbekend,
  coalesce(g.functiegroepen, 1) as functiegroepen
from feit_scholing_terug as s
left join groepen as g
  on g.periode = s.periode
  and g.werkgever_nr = s.werkgever_nr
  and g.medewerker_nr = s.medewerker_nr
where s.heel_36 = 1
