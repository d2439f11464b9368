/*---
id: medewerker-dubbele-hoofdbaan
code: MEDEWERKER-DUBBELE-HOOFDBAAN
ernst: waarschuwing
tabel: dienstverband
kolom: hoofdbaan
melding: Deze hoofdbaan begint terwijl een andere hoofdbaan van dezelfde medewerker nog loopt.
advies: Zet hoofdbaan op J bij één van de twee rijen, en op N bij de andere.
---*/
with volgorde as (
  select
    rij,
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
)
select
  v.rij,
  min(a.rij) as andere
from volgorde as v
join dienstverband as a on a.medewerker_nr = v.medewerker_nr
  and a.hoofdbaan
  and a.dienstverband_nr <> v.dienstverband_nr
  and a.begin <= v.begin
  and coalesce(a.eind, 2147483646) >= v.begin
where v.eerste <> v.laatste
  and v.begin <= v.tot_en_met
group by v.rij
