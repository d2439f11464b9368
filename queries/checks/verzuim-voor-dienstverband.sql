/*---
id: verzuim-voor-dienstverband
code: VERZUIM-VOOR-DIENSTVERBAND
ernst: fout
tabel: verzuim
kolom: begin
melding: Het verzuim begint voor het begin van het dienstverband.
advies: Verbeter het begin, of vul het nummer in van het dienstverband dat toen liep.
---*/
select
  v.rij
from verzuim as v
join hulp_baan as b on b.dienstverband_nr = v.dienstverband_nr
where v.begin < b.eerste
