/*---
id: medewerker-dubbele-hoofdbaan
code: MEDEWERKER-DUBBELE-HOOFDBAAN
ernst: waarschuwing
tabel: medewerker
kolom: medewerker_id
melding: De medewerker heeft op een dag meer dan één hoofdbaan.
advies: Zet hoofdbaan op J bij één dienstverband en op N bij de andere.
---*/
with volgorde as (
  select
    medewerker_nr,
    dienstverband_nr,
    begin,
    max(coalesce(eind, 2147483646)) over (
      partition by medewerker_nr
      order by begin asc nulls last, rij asc nulls last
      rows between unbounded preceding and 1 preceding
    ) as tot_en_met,
    min(dienstverband_nr) over (partition by medewerker_nr) as eerste,
    max(dienstverband_nr) over (partition by medewerker_nr) as laatste
  from dienstverband
  where hoofdbaan
    and begin is not null
    and medewerker_nr is not null
    and coalesce(eind, 2147483646) >= begin
),
dubbel as (
  select
    a.medewerker_nr
  from volgorde as v
  join dienstverband as a on a.medewerker_nr = v.medewerker_nr
    and a.hoofdbaan
    and a.dienstverband_nr <> v.dienstverband_nr
    and a.begin <= v.begin
    and coalesce(a.eind, 2147483646) >= v.begin
  where v.eerste <> v.laatste
    and v.begin <= v.tot_en_met
  group by a.medewerker_nr
)
select
  m.rij
from medewerker as m
join dubbel as d on d.medewerker_nr = m.medewerker_nr
