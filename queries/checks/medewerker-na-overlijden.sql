/*---
id: medewerker-na-overlijden
code: MEDEWERKER-NA-OVERLIJDEN
ernst: opmerking
tabel: medewerker
kolom: medewerker_id
melding: Na een einde door overlijden begint voor deze medewerker een nieuw dienstverband.
advies: Verbeter de reden van het einde, of controleer of twee mensen hetzelfde nummer hebben.
---*/
with overleden as (
  select
    medewerker_nr,
    min(eind) as eind
  from dienstverband
  where reden_uit = 'overlijden'
  group by medewerker_nr
),
later as (
  select
    d.medewerker_nr
  from dienstverband as d
  join overleden as o on o.medewerker_nr = d.medewerker_nr
  where d.begin > o.eind
  group by d.medewerker_nr
)
select
  m.rij
from medewerker as m
join later as l on l.medewerker_nr = m.medewerker_nr
