/*---
id: dienstverband-gat
code: DIENSTVERBAND-GAT
ernst: opmerking
tabel: dienstverband
kolom: begin
melding: Tussen deze rij en de vorige van hetzelfde dienstverband zit een gat van meer dan een maand.
advies: Lever de ontbrekende rij, of geef na een onderbreking een nieuw dienstverband_id.
---*/
with volgorde as (
  select
    rij,
    begin,
    max(eind) over (
      partition by dienstverband_nr
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as tot_en_met,
    min(case when eind is null then begin end) over (
      partition by dienstverband_nr
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as open_vanaf
  from dienstverband
  where dienstverband_nr is not null
    and begin is not null
)
select
  rij
from volgorde
where begin > tot_en_met + 32
  and open_vanaf is null
