/*---
id: dienstverband-overlap
code: DIENSTVERBAND-OVERLAP
ernst: fout
tabel: dienstverband
kolom: begin
melding: Deze rij begint terwijl een andere rij van hetzelfde dienstverband nog loopt.
advies: Laat de ene rij eindigen op de dag voordat de andere begint. Vaak mist de oude rij haar einde, omdat het pakket bij een wijziging een rij toevoegt en de vorige open laat.
---*/
with volgorde as (
  select
    rij,
    dienstverband_nr,
    begin,
    max(coalesce(eind, 2147483646)) over (
      partition by dienstverband_nr
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as tot_en_met
  from dienstverband
  where dienstverband_nr is not null
    and begin is not null
),
overlap as (
  select
    rij,
    dienstverband_nr,
    tot_en_met
  from volgorde
  where begin <= tot_en_met
),
einde as (
  select distinct
    dienstverband_nr,
    tot_en_met
  from overlap
),
-- De eerste rij die zo lang loopt: daarmee is de overlap.
langste as (
  select
    d.rij,
    e.dienstverband_nr,
    e.tot_en_met,
    row_number() over (
      partition by e.dienstverband_nr, e.tot_en_met
      order by d.begin asc nulls last, d.rij asc nulls last
    ) as plaats
  from einde as e
  join dienstverband as d on d.dienstverband_nr = e.dienstverband_nr
    and coalesce(d.eind, 2147483646) = e.tot_en_met
  where d.begin is not null
)
select
  o.rij,
  l.rij as andere
from overlap as o
join langste as l on l.dienstverband_nr = o.dienstverband_nr
  and l.tot_en_met = o.tot_en_met
  and l.plaats = 1
