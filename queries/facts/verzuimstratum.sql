/*---
id: verzuimstratum
titel: In welke groep (leeftijd, geslacht, grootteklasse) een dienstverband met verzuimgegevens valt, en hoeveel die groep verzuimt
na: [werkgever, kenmerk_dienstverband, verzuim]
---*/
with groep as (
  select
    v.jaar,
    v.periode,
    v.dienstverband_nr,
    k.werkgever_nr,
    k.leeftijd,
    coalesce(m.geslacht, '?') as geslacht,
    coalesce(w.grootte, '?') as grootte,
    v.ziektedagen_fte,
    v.dienstdagen_fte
  from feit_verzuim as v
  join feit_kenmerk_dienstverband as k
    on k.jaar = v.jaar
    and k.eenheid_id = v.dienstverband_nr
  join feit_werkgever as w
    on w.jaar = k.jaar
    and w.werkgever_nr = k.werkgever_nr
  left join medewerker as m
    on m.medewerker_nr = k.medewerker_nr
    and m.levering_nr = w.levering_medewerker
),
per_werkgever as (
  select
    g.periode,
    g.leeftijd,
    g.geslacht,
    g.grootte,
    g.werkgever_nr,
    count(*) as banen
  from groep as g
  group by
    g.periode,
    g.leeftijd,
    g.geslacht,
    g.grootte,
    g.werkgever_nr
),
-- Een groep van weinig banen of werkgevers heeft geen cijfer van zichzelf: die groepen gaan samen.
groot_genoeg as (
  select
    p.periode,
    p.leeftijd,
    p.geslacht,
    p.grootte
  from per_werkgever as p
  group by
    p.periode,
    p.leeftijd,
    p.geslacht,
    p.grootte
  having sum(p.banen) >= 30
    and count(*) >= 5
    and max(p.banen) * 2 <= sum(p.banen)
),
ingedeeld as (
  select
    g.periode,
    g.dienstverband_nr,
    g.ziektedagen_fte,
    g.dienstdagen_fte,
    coalesce(s.leeftijd, 'rest') as leeftijd,
    coalesce(s.geslacht, 'rest') as geslacht,
    coalesce(s.grootte, 'rest') as grootte
  from groep as g
  left join groot_genoeg as s
    on s.periode = g.periode
    and s.leeftijd = g.leeftijd
    and s.geslacht = g.geslacht
    and s.grootte = g.grootte
),
tempo as (
  select
    i.periode,
    i.leeftijd,
    i.geslacht,
    i.grootte,
    sum(i.ziektedagen_fte) as ziektedagen_fte,
    sum(i.dienstdagen_fte) as dienstdagen_fte
  from ingedeeld as i
  group by
    i.periode,
    i.leeftijd,
    i.geslacht,
    i.grootte
)
select
  i.periode,
  i.dienstverband_nr,
  i.dienstdagen_fte,
  cast(t.ziektedagen_fte as double) / nullif(t.dienstdagen_fte, 0) as ziektedagen_per_dienstdag
from ingedeeld as i
join tempo as t
  on t.periode = i.periode
  and t.leeftijd = i.leeftijd
  and t.geslacht = i.geslacht
  and t.grootte = i.grootte
