/*---
id: fondsbudget-bovensectoraal
code: FONDSBUDGET-BOVENSECTORAAL
ernst: opmerking
tabel: fondsbudget
kolom: bovensectoraal
melding: Het bovensectorale deel is groter dan het hele toegekende bedrag.
advies: Controleer de bedragen; het bovensectorale deel is een deel van het toegekende.
---*/
select
  rij
from fondsbudget
where bovensectoraal > toegekend
