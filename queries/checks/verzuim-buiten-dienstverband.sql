/*---
id: verzuim-buiten-dienstverband
code: VERZUIM-BUITEN-DIENSTVERBAND
ernst: fout
tabel: verzuim
kolom: begin
melding: Het verzuim begint op een dag waarop het dienstverband niet liep.
advies: Verbeter het begin, of lever de ontbrekende rij van het dienstverband.
---*/
with mogelijk as (
  select
    v.rij,
    v.dienstverband_nr,
    v.begin
  from verzuim as v
  join hulp_baan as b on b.dienstverband_nr = v.dienstverband_nr
  where v.begin > b.eerste
    and (v.begin > b.eind or b.rijen > 1)
)
select
  t.rij
from mogelijk as t
left join dienstverband as d on d.dienstverband_nr = t.dienstverband_nr
  and d.begin <= t.begin
  and coalesce(d.eind, 2147483646) >= t.begin
where d.dienstverband_nr is null
