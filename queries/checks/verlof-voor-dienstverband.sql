/*---
id: verlof-voor-dienstverband
code: VERLOF-VOOR-DIENSTVERBAND
ernst: fout
tabel: verlof
kolom: begin
melding: Het verlof begint voor het begin van het dienstverband.
advies: Verbeter het begin, of vul het nummer in van het dienstverband dat toen liep.
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
from verlof as t
join grens as g on g.dienstverband_nr = t.dienstverband_nr
where t.begin < g.eerste
