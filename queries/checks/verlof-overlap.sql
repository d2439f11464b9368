/*---
id: verlof-overlap
code: VERLOF-OVERLAP
ernst: fout
tabel: verlof
kolom: begin
melding: Het verlof begint terwijl een ander verlof van dezelfde soort en hetzelfde dienstverband nog loopt.
advies: Lever elk verlof één keer; anders tellen de dagen dubbel.
---*/
with volgorde as (
  select
    rij,
    begin,
    max(coalesce(eind, 2147483646)) over (
      partition by dienstverband_nr, coalesce(soort, 'overig')
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as tot_en_met
  from verlof
  where dienstverband_nr is not null
    and begin is not null
)
select
  rij
from volgorde
where begin <= tot_en_met
