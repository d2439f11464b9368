/*---
id: verzuim-buiten-dienstverband
code: VERZUIM-BUITEN-DIENSTVERBAND
ernst: fout
tabel: verzuim
kolom: begin
melding: Het verzuim begint op een dag waarop het dienstverband niet liep.
advies: Verbeter het begin, of lever de ontbrekende rij van het dienstverband.
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
left join dienstverband as d on d.dienstverband_nr = t.dienstverband_nr
  and d.begin <= t.begin
  and coalesce(d.eind, 2147483646) >= t.begin
where d.dienstverband_nr is null
  and t.begin > g.eerste
