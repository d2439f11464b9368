/*---
id: verzuim-na-uitdienst
code: VERZUIM-NA-UITDIENST
ernst: opmerking
tabel: verzuim
kolom: hersteld
melding: Het verzuim loopt door na het einde van het dienstverband; alleen de dagen in dienst tellen.
advies: Controleer de hersteldatum. Hersteld mag ten hoogste een dag na het einde van het dienstverband liggen.
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
from verzuim as v
join laatste as l on l.dienstverband_nr = v.dienstverband_nr
where v.begin <= l.eind
  and coalesce(v.hersteld, 2147483646) > l.eind + 1
