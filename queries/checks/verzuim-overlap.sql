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
with grens as (
  select
    dienstverband_nr,
    min(begin) as eerste
  from dienstverband
  group by dienstverband_nr
  having count(*) = count(begin)
),
volgorde as (
  select
    v.rij,
    v.begin,
    max(coalesce(v.hersteld, 2147483646)) over (
      partition by v.dienstverband_nr
      order by v.begin asc nulls last, v.rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as hersteld_eerder
  from verzuim as v
  join grens as g on g.dienstverband_nr = v.dienstverband_nr
  where v.begin >= g.eerste
)
select
  rij
from volgorde
where begin < hersteld_eerder
