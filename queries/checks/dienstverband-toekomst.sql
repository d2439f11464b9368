/*---
id: dienstverband-toekomst
code: DIENSTVERBAND-TOEKOMST
ernst: opmerking
tabel: dienstverband
kolom: begin
melding: Het dienstverband begint meer dan een jaar na vandaag.
advies: Controleer het jaar van het begin.
---*/
select
  d.rij
from dienstverband as d
cross join peildag as p
where d.begin > p.dag + 366
