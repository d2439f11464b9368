/*---
id: werkgever-personen-ontbreekt
code: WERKGEVER-PERSONEN-ONTBREEKT
ernst: opmerking
tabel: werkgever
kolom: werkzame_personen
melding: Het aantal werkzame personen ontbreekt, maar staat bij andere werkgevers wel.
advies: Vul het aantal van de hele onderneming; zonder aantal telt de werkgever niet mee per grootteklasse.
---*/
with gevuld as (
  select
    max(werkzame_personen) as hoogste
  from werkgever
),
laatste as (
  select
    least(max(m.tot) - 1, max(p.dag)) as dag
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
  cross join peildag as p
),
bezet as (
  select
    d.werkgever_nr
  from dienstverband as d
  cross join laatste as t
  where d.begin <= t.dag
    and coalesce(d.eind, 2147483646) >= t.dag
  group by d.werkgever_nr
)
select
  w.rij
from werkgever as w
cross join gevuld as g
join bezet as b on b.werkgever_nr = w.werkgever_nr
where w.werkzame_personen is null
  and g.hoogste is not null
