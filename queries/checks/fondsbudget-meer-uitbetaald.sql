/*---
id: fondsbudget-meer-uitbetaald
code: FONDSBUDGET-MEER-UITBETAALD
ernst: opmerking
tabel: fondsbudget
kolom: uitbetaald
melding: Er is meer uitbetaald dan toegekend.
advies: Controleer de bedragen; een uitbetaling van een eerder jaar hoort bij dat jaar.
---*/
select
  rij
from fondsbudget
where uitbetaald > toegekend
