/*---
id: verlof-na-uitdienst
code: VERLOF-NA-UITDIENST
ernst: opmerking
tabel: verlof
kolom: eind
melding: Het verlof eindigt na het einde van het dienstverband; alleen de dagen in dienst tellen.
advies: Verbeter het einde van het verlof of van het dienstverband.
---*/
with laatste as (
  select
    dienstverband_nr,
    max(eind) as eind
  from dienstverband
  group by dienstverband_nr
  having count(*) = count(eind)
)
select
  v.rij
from verlof as v
join laatste as l on l.dienstverband_nr = v.dienstverband_nr
where v.begin <= l.eind
  and coalesce(v.eind, 2147483646) > l.eind
