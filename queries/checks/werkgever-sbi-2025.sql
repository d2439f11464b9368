/*---
id: werkgever-sbi-2025
code: WERKGEVER-SBI-2025
ernst: opmerking
tabel: werkgever
kolom: sbi_versie
melding: De SBI-code is van 2025; sectoren worden naar de SBI 2008 geteld, en een code van 2025 is niet om te zetten.
advies: >-
  Lever als het kan de code van 2008. Anders geldt de laatste code van 2008 die over deze werkgever is geleverd; is
  die er niet, dan telt hij alleen mee in het totaal.
---*/
select
  rij
from werkgever
where sbi_versie = '2025'
