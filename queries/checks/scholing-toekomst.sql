/*---
id: scholing-toekomst
code: SCHOLING-TOEKOMST
ernst: opmerking
tabel: scholing
kolom: begin
melding: De scholing begint meer dan een jaar na vandaag.
advies: Controleer het jaar van het begin.
---*/
select
  s.rij
from scholing as s
cross join peildag as p
where s.begin > p.dag + 366
