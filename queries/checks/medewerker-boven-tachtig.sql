/*---
id: medewerker-boven-tachtig
code: MEDEWERKER-BOVEN-TACHTIG
ernst: opmerking
tabel: medewerker
kolom: geboortejaar
melding: De medewerker is in dienst in een jaar waarin hij of zij ouder dan 80 wordt.
advies: Controleer het geboortejaar en het einde van het dienstverband.
---*/
with laatste as (
  select
    min(jaar) as eerste,
    max(jaar) as jaar
  from leveringsjaar
),
grens as (
  select
    max(m.tot) - 1 as dag
  from leveringsjaar as l
  join dim_maand as m on m.jaar = l.jaar
),
in_dienst as (
  select
    d.medewerker_nr
  from dienstverband as d
  cross join grens as g
  where d.begin <= g.dag
    and coalesce(d.eind, 2147483646) >= g.dag
  group by d.medewerker_nr
)
select
  m.rij
from medewerker as m
cross join laatste as l
join in_dienst as d on d.medewerker_nr = m.medewerker_nr
where l.jaar - m.geboortejaar > 80
  and l.eerste - m.geboortejaar <= 100
