/*---
id: verzuim-overlap
code: VERZUIM-OVERLAP
ernst: fout
tabel: verzuim
kolom: begin
melding: Het verzuim begint terwijl een ander verzuim van hetzelfde dienstverband nog loopt.
advies: Lever elke ziekteperiode één keer; een gedeeltelijk herstel hoort in verzuim_deel.
---*/
-- Een verzuim dat voor het dienstverband begint is al gemeld, en telt hier niet als lopend.
with volgorde as (
  select
    v.rij,
    v.begin,
    max(coalesce(v.hersteld, 2147483646)) over (
      partition by v.dienstverband_nr
      order by v.begin asc nulls last, v.rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as hersteld_eerder
  from hulp_verzuimdicht as c
  join hulp_baan as b on b.dienstverband_nr = c.dienstverband_nr
  join verzuim as v on v.dienstverband_nr = c.dienstverband_nr
  where v.begin >= b.eerste
)
select
  rij
from volgorde
where begin < hersteld_eerder
