/*---
id: verzuim-tijdens-wazo
code: VERZUIM-TIJDENS-WAZO
ernst: waarschuwing
tabel: verzuim
kolom: begin
melding: Het verzuim begint tijdens zwangerschaps- of bevallingsverlof.
advies: Controleer de datums. Ziekte tijdens dit verlof hoort niet bij het verzuim.
---*/
select
  v.rij
from verzuim as v
join verlof as l on l.dienstverband_nr = v.dienstverband_nr
  and l.begin <= v.begin
  and coalesce(l.eind, 2147483646) >= v.begin
where l.soort = 'wazo'
