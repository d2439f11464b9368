/*---
id: verzuim-lang
code: VERZUIM-LANG
ernst: opmerking
tabel: verzuim
kolom: hersteld
melding: Het verzuim duurde langer dan twee jaar; daarvan tellen de eerste 730 dagen.
advies: Controleer de hersteldatum. Na twee jaar eindigt de loondoorbetaling.
---*/
select
  v.rij
from verzuim as v
join hulp_baan as b on b.dienstverband_nr = v.dienstverband_nr
where v.hersteld - v.begin > 731
  and v.begin >= b.begin
