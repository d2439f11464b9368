/*---
id: samenhang
titel: Hoe antwoorden op een schaal in een jaar uiteenlopen, per item en voor de som, van wie alles beantwoordde
na: [meting, antwoord, schaalscore]
---*/
with volledig as (
  select
    s.jaar,
    s.schaal,
    s.versie,
    s.gemiddelde,
    m.levering_nr,
    m.respondent_nr,
    m.golf
  from feit_schaalscore as s
  join feit_meting as m
    on m.periode = s.periode
    and m.eenheid_id = s.eenheid_id
  where s.soort = 'jaar'
    and s.volledig = 1
)
select
  v.jaar,
  v.schaal,
  v.versie,
  a.item,
  count(*) as aantal,
  {{stddev(a.waarde)}} * {{stddev(a.waarde)}} as variantie
from volledig as v
join feit_antwoord as a
  on a.levering_nr = v.levering_nr
  and a.respondent_nr = v.respondent_nr
  and a.golf = v.golf
  and a.schaal = v.schaal
  and a.versie = v.versie
group by
  v.jaar,
  v.schaal,
  v.versie,
  a.item
union all
select
  v.jaar,
  v.schaal,
  v.versie,
  null as item,
  count(*) as aantal,
  {{stddev(v.gemiddelde * s.items)}} * {{stddev(v.gemiddelde * s.items)}} as variantie
from volledig as v
join schaal as s
  on s.schaal = v.schaal
  and s.versie = v.versie
group by
  v.jaar,
  v.schaal,
  v.versie
