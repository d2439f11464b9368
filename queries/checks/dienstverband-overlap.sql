/*---
id: dienstverband-overlap
code: DIENSTVERBAND-OVERLAP
ernst: fout
tabel: dienstverband
kolom: begin
melding: De rij overlapt met een andere rij van hetzelfde dienstverband.
advies: Laat een rij eindigen op de dag voordat de volgende begint.
---*/
with volgorde as (
  select
    rij,
    begin,
    max(coalesce(eind, 2147483646)) over (
      partition by dienstverband_nr
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as tot_en_met
  from dienstverband
  where dienstverband_nr is not null
    and begin is not null
)
select
  rij
from volgorde
where begin <= tot_en_met
