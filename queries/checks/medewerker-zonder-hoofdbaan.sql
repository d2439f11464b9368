/*---
id: medewerker-zonder-hoofdbaan
code: MEDEWERKER-ZONDER-HOOFDBAAN
ernst: opmerking
tabel: medewerker
kolom: medewerker_id
melding: Geen enkel dienstverband van deze medewerker is een hoofdbaan.
advies: Zet bij één dienstverband hoofdbaan op J, of laat de kolom leeg.
---*/
with banen as (
  select
    medewerker_nr,
    sum(case when hoofdbaan then 1 else 0 end) as hoofd,
    count(hoofdbaan) as gevuld,
    count(*) as rijen
  from dienstverband
  group by medewerker_nr
)
select
  m.rij
from medewerker as m
join banen as b on b.medewerker_nr = m.medewerker_nr
where b.hoofd = 0
  and b.gevuld = b.rijen
