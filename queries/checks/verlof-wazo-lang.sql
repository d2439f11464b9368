/*---
id: verlof-wazo-lang
code: VERLOF-WAZO-LANG
ernst: opmerking
tabel: verlof
kolom: eind
melding: Het zwangerschaps- en bevallingsverlof duurt langer dan 18 weken.
advies: Controleer de datums. Bij een meerling of een opname van het kind kan het verlof langer zijn.
---*/
select
  rij
from verlof
where soort = 'wazo'
  and eind - begin + 1 > 126
