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
    v.dienstverband_nr,
    v.begin,
    b.eerste,
    max(coalesce(v.hersteld, 2147483646)) over (
      partition by v.dienstverband_nr
      order by v.begin asc nulls last, v.rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as hersteld_eerder
  from hulp_verzuimdicht as c
  join hulp_baan as b on b.dienstverband_nr = c.dienstverband_nr
  join verzuim as v on v.dienstverband_nr = c.dienstverband_nr
  where v.begin >= b.eerste
),
overlap as (
  select
    rij,
    dienstverband_nr,
    eerste,
    hersteld_eerder
  from volgorde
  where begin < hersteld_eerder
),
einde as (
  select distinct
    dienstverband_nr,
    eerste,
    hersteld_eerder
  from overlap
),
-- Het eerste verzuim dat zo lang loopt: daarmee is de overlap.
langste as (
  select
    v.rij,
    e.dienstverband_nr,
    e.hersteld_eerder,
    row_number() over (
      partition by e.dienstverband_nr, e.hersteld_eerder
      order by v.begin asc nulls last, v.rij asc nulls last
    ) as plaats
  from einde as e
  join verzuim as v on v.dienstverband_nr = e.dienstverband_nr
    and coalesce(v.hersteld, 2147483646) = e.hersteld_eerder
  where v.begin >= e.eerste
)
select
  o.rij,
  l.rij as andere
from overlap as o
join langste as l on l.dienstverband_nr = o.dienstverband_nr
  and l.hersteld_eerder = o.hersteld_eerder
  and l.plaats = 1
