/*---
id: deelname-toekomst
code: DEELNAME-TOEKOMST
ernst: opmerking
tabel: deelname
kolom: begin
melding: De deelname begint meer dan een jaar na vandaag.
advies: Controleer het jaar van het begin.
---*/
select
  d.rij
from deelname as d
cross join peildag as p
where d.begin > p.dag + 366
