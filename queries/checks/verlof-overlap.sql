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
    dienstverband_nr,
    coalesce(soort, 'overig') as soort,
    begin,
    max(coalesce(eind, 2147483646)) over (
      partition by dienstverband_nr, coalesce(soort, 'overig')
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as tot_en_met
  from verlof
  where dienstverband_nr is not null
    and begin is not null
),
overlap as (
  select
    rij,
    dienstverband_nr,
    soort,
    tot_en_met
  from volgorde
  where begin <= tot_en_met
),
einde as (
  select distinct
    dienstverband_nr,
    soort,
    tot_en_met
  from overlap
),
-- Het eerste verlof dat zo lang loopt: daarmee is de overlap.
langste as (
  select
    v.rij,
    e.dienstverband_nr,
    e.soort,
    e.tot_en_met,
    row_number() over (
      partition by e.dienstverband_nr, e.soort, e.tot_en_met
      order by v.begin asc nulls last, v.rij asc nulls last
    ) as plaats
  from einde as e
  join verlof as v on v.dienstverband_nr = e.dienstverband_nr
    and coalesce(v.soort, 'overig') = e.soort
    and coalesce(v.eind, 2147483646) = e.tot_en_met
  where v.begin is not null
)
select
  o.rij,
  l.rij as andere
from overlap as o
join langste as l on l.dienstverband_nr = o.dienstverband_nr
  and l.soort = o.soort
  and l.tot_en_met = o.tot_en_met
  and l.plaats = 1
