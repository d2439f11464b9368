/*---
id: werkgever-sbi-huishoudens
code: WERKGEVER-SBI-HUISHOUDENS
ernst: opmerking
tabel: werkgever
kolom: sbi_code
melding: De SBI-code is van een huishouden (afdeling 97 of 98); de werkgever telt alleen mee in het totaal.
advies: Controleer de code als dit geen huishouden is.
---*/
select
  rij
from werkgever
where sbi_code >= '97'
  and sbi_code < '99'
