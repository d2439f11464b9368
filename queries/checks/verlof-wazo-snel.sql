/*---
id: verlof-wazo-snel
code: VERLOF-WAZO-SNEL
ernst: opmerking
tabel: verlof
kolom: begin
melding: Een nieuw zwangerschapsverlof begint binnen negen maanden na het begin van het vorige.
advies: Lever het verlof van één bevalling als één rij, of verbeter de datums.
---*/
with volgorde as (
  select
    rij,
    begin,
    max(begin) over (
      partition by dienstverband_nr
      order by begin asc nulls last, rij asc nulls last
      rows between 1 preceding and 1 preceding
    ) as vorige,
    max(coalesce(eind, 2147483646)) over (
      partition by dienstverband_nr
      order by begin asc nulls last, rij asc nulls last
      rows between 1 preceding and 1 preceding
    ) as tot_en_met
  from verlof
  where soort = 'wazo'
    and dienstverband_nr is not null
    and begin is not null
)
select
  rij
from volgorde
where begin - vorige < 270
  and begin > tot_en_met
