/*---
id: leerbudget-meer-gebruikt
code: LEERBUDGET-MEER-GEBRUIKT
ernst: opmerking
tabel: leerbudget
kolom: gebruikt
melding: Er is meer leerbudget gebruikt dan waar recht op was.
advies: Controleer het recht en het gebruikte bedrag.
---*/
select
  rij
from leerbudget
where gebruikt > recht
