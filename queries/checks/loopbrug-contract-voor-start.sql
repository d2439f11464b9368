/*---
id: loopbrug-contract-voor-start
code: LOOPBRUG-CONTRACT-VOOR-START
ernst: opmerking
tabel: loopbrug
kolom: contractdatum
melding: Het contract met de ontvangende werkgever ligt voor de start van het leerwerktraject.
advies: Controleer beide datums.
---*/
select
  rij
from loopbrug
where contractdatum < startdatum
  and contractdatum >= aanmelddatum
