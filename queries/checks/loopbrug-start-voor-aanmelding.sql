/*---
id: loopbrug-start-voor-aanmelding
code: LOOPBRUG-START-VOOR-AANMELDING
ernst: fout
tabel: loopbrug
kolom: startdatum
melding: De start ligt voor de aanmelding.
advies: Verbeter een van beide datums.
---*/
select
  rij
from loopbrug
where startdatum < aanmelddatum
