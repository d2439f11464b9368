/*---
id: leerbudget-hoog
code: LEERBUDGET-HOOG
ernst: opmerking
tabel: leerbudget
kolom: recht
melding: Het recht op leerbudget is meer dan 25.000 euro in een jaar.
advies: "Controleer het bedrag: in euro's, voor één jaar."
---*/
select
  rij
from leerbudget
where recht > 25000
