/*---
id: kenmerk_medewerker
titel: Een medewerker bij een werkgever in een jaar, ook wie er in de twee jaar ervoor vertrok
na: [werkgever, dienstperiode]
---*/
-- Wie al weg is hoort bij geen cijfer over wie er werkt, wel bij cijfers die terugkijken, zoals over vertrek.
with jaren as (
  select
    p.jaar,
    max(p.tot) as tot
  from periode as p
  group by p.jaar
),
in_beeld as (
  select
    j.jaar,
    d.eenheid_id,
    d.medewerker_nr,
    d.werkgever_nr
  from feit_dienstperiode as d
  join jaren as j on d.van < j.tot
  join dim_maand as m
    on m.maand_idx = j.jaar * 12 - 24
    and m.van <= d.tot
  group by
    j.jaar,
    d.eenheid_id,
    d.medewerker_nr,
    d.werkgever_nr
),
-- Het geboortejaar uit de levering van het jaar; wie daarin niet meer staat, uit een andere.
geboren as (
  select
    m.medewerker_nr,
    max(m.geboortejaar) as geboortejaar
  from medewerker as m
  group by m.medewerker_nr
),
verschil as (
  select
    i.jaar,
    i.eenheid_id,
    i.medewerker_nr,
    i.werkgever_nr,
    i.jaar - coalesce(m.geboortejaar, case when m.medewerker_nr is null then g.geboortejaar end) as jaren_oud
  from in_beeld as i
  join feit_werkgever as w
    on w.jaar = i.jaar
    and w.werkgever_nr = i.werkgever_nr
  left join medewerker as m
    on m.medewerker_nr = i.medewerker_nr
    and m.levering_nr = w.levering_medewerker
  left join geboren as g on g.medewerker_nr = i.medewerker_nr
)
select
  v.jaar,
  v.eenheid_id,
  v.medewerker_nr,
  v.werkgever_nr,
  coalesce(l.code, '?') as leeftijd
from verschil as v
left join codelijst_leeftijd as l
  on v.jaren_oud >= l.van
  and v.jaren_oud < l.tot
