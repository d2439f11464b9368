/*---
id: dienstverband-dubbel-geleverd
code: DIENSTVERBAND-DUBBEL-GELEVERD
ernst: waarschuwing
tabel: dienstverband
kolom: dienstverband_id
melding: "Hetzelfde dienstverband is al onder een ander nummer geleverd: medewerker, werkgever, begin, einde en uren zijn gelijk."
advies: Lever elk dienstverband één keer; een baan die dubbel staat telt dubbel.
---*/
with soort as (
  select
    medewerker_nr,
    werkgever_nr,
    begin,
    coalesce(eind, 2147483646) as eind,
    deeltijdfactor,
    coalesce(functiegroep, '') as functiegroep,
    min(dienstverband_nr) as eerste
  from dienstverband
  where begin is not null
    and deeltijdfactor > 0
  group by
    medewerker_nr,
    werkgever_nr,
    begin,
    coalesce(eind, 2147483646),
    deeltijdfactor,
    coalesce(functiegroep, '')
  having min(dienstverband_nr) <> max(dienstverband_nr)
)
select
  d.rij
from dienstverband as d
join soort as s on s.medewerker_nr = d.medewerker_nr
  and s.werkgever_nr = d.werkgever_nr
  and s.begin = d.begin
  and s.eind = coalesce(d.eind, 2147483646)
  and s.deeltijdfactor = d.deeltijdfactor
  and s.functiegroep = coalesce(d.functiegroep, '')
where d.dienstverband_nr > s.eerste
