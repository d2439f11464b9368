/*---
id: scholing-uren-hoog
code: SCHOLING-UREN-HOOG
ernst: opmerking
tabel: scholing
kolom: uren
melding: De scholing duurt meer dan 2000 uur.
advies: Controleer het aantal uren; 1680 uur is een vol studiejaar.
---*/
select
  rij
from scholing
where uren > 2000
