/*---
id: scholing-lang
code: SCHOLING-LANG
ernst: opmerking
tabel: scholing
kolom: eind
melding: De scholing duurt langer dan zes jaar.
advies: Controleer het einde; een opleiding die is gestopt eindigt op de laatste dag.
---*/
select
  rij
from scholing
where eind - begin > 2192
