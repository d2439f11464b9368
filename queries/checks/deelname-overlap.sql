/*---
id: deelname-overlap
code: DEELNAME-OVERLAP
ernst: waarschuwing
tabel: deelname
kolom: begin
melding: Dezelfde deelnemer doet al mee aan deze interventie.
advies: Lever elke deelname één keer; sluit de eerste voordat de volgende begint.
---*/
with volgorde as (
  select
    rij,
    begin,
    max(coalesce(eind, 2147483646)) over (
      partition by interventie_nr, medewerker_nr, werkgever_nr
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as tot_en_met
  from deelname
  where interventie_nr is not null
    and begin is not null
    and (medewerker_nr is not null or werkgever_nr is not null)
)
select
  rij
from volgorde
where begin <= tot_en_met
