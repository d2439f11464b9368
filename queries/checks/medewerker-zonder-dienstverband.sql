/*---
id: medewerker-zonder-dienstverband
code: MEDEWERKER-ZONDER-DIENSTVERBAND
ernst: opmerking
tabel: medewerker
kolom: medewerker_id
melding: Van deze medewerker is geen dienstverband geleverd.
advies: Lever het dienstverband mee, of haal de medewerker uit de levering.
---*/
with geleverde as (
  select
    medewerker_nr
  from dienstverband
  group by medewerker_nr
)
select
  m.rij
from medewerker as m
join geleverd as g on g.tabel = 'dienstverband'
left join geleverde as d on d.medewerker_nr = m.medewerker_nr
where d.medewerker_nr is null
