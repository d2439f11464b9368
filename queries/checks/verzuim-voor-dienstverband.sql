/*---
id: verzuim-voor-dienstverband
code: VERZUIM-VOOR-DIENSTVERBAND
ernst: fout
tabel: verzuim
kolom: begin
melding: Het verzuim begint voor het begin van het dienstverband.
advies: Verbeter het begin, of verwijs naar het dienstverband dat toen liep.
---*/
with grens as (
  select
    dienstverband_nr,
    min(begin) as eerste
  from dienstverband
  group by dienstverband_nr
  having count(*) = count(begin)
)
select
  t.rij
from verzuim as t
join grens as g on g.dienstverband_nr = t.dienstverband_nr
where t.begin < g.eerste
