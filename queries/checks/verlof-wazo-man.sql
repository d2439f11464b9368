/*---
id: verlof-wazo-man
code: VERLOF-WAZO-MAN
ernst: opmerking
tabel: verlof
kolom: soort
melding: Zwangerschaps- en bevallingsverlof is geleverd bij een man.
advies: Gebruik voor geboorte- en partnerverlof de soort overig, of verbeter het geslacht.
---*/
with baan as (
  select
    dienstverband_nr,
    min(medewerker_nr) as medewerker_nr
  from dienstverband
  group by dienstverband_nr
)
select
  v.rij
from verlof as v
join baan as b on b.dienstverband_nr = v.dienstverband_nr
join medewerker as m on m.medewerker_nr = b.medewerker_nr
where v.soort = 'wazo'
  and m.geslacht = 'M'
