/*---
id: verzuim-na-uitdienst
code: VERZUIM-NA-UITDIENST
ernst: opmerking
tabel: verzuim
kolom: hersteld
melding: Het verzuim loopt door na het einde van het dienstverband; alleen de dagen in dienst tellen.
advies: Controleer de hersteldatum. Hersteld mag ten hoogste een dag na het einde van het dienstverband liggen.
---*/
select
  v.rij
from verzuim as v
join hulp_baan as b on b.dienstverband_nr = v.dienstverband_nr
where b.eind < 2147483646
  and v.begin <= b.eind
  and coalesce(v.hersteld, 2147483646) > b.eind + 1
