/*---
id: scholing-uren-nul
code: SCHOLING-UREN-NUL
ernst: opmerking
tabel: scholing
kolom: uren
melding: De scholing heeft 0 uren.
advies: Laat de cel leeg als het aantal uren niet bekend is; 0 verlaagt het gemiddelde.
---*/
select
  rij
from scholing
where uren = 0
