/*---
id: fondsbudget-meer-toegekend
code: FONDSBUDGET-MEER-TOEGEKEND
ernst: opmerking
tabel: fondsbudget
kolom: toegekend
melding: Er is meer toegekend dan begroot.
advies: Controleer de bedragen.
---*/
select
  rij
from fondsbudget
where toegekend > begroot
