/*---
id: verzuim-overlap
code: VERZUIM-OVERLAP
ernst: fout
tabel: verzuim
kolom: begin
melding: Het verzuim begint terwijl een ander verzuim van hetzelfde dienstverband nog loopt.
advies: Lever elke ziekteperiode één keer; een gedeeltelijk herstel hoort in verzuim_deel.
---*/
with volgorde as (
  select
    rij,
    begin,
    max(coalesce(hersteld, 2147483646)) over (
      partition by dienstverband_nr
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as hersteld_eerder
  from verzuim
  where dienstverband_nr is not null
    and begin is not null
)
select
  rij
from volgorde
where begin < hersteld_eerder
