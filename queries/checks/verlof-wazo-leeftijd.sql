/*---
id: verlof-wazo-leeftijd
code: VERLOF-WAZO-LEEFTIJD
ernst: opmerking
tabel: verlof
kolom: soort
melding: Zwangerschaps- en bevallingsverlof is geleverd bij iemand van 55 jaar of ouder.
advies: Controleer de soort van het verlof en het geboortejaar.
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
join dim_dag as g on g.dag = v.begin
where v.soort = 'wazo'
  and g.jaar - m.geboortejaar >= 55
