/*---
id: loopbrug-contract-voor-aanmelding
code: LOOPBRUG-CONTRACT-VOOR-AANMELDING
ernst: fout
tabel: loopbrug
kolom: contractdatum
melding: Het contract ligt voor de aanmelding.
advies: Verbeter een van beide datums.
---*/
select
  rij
from loopbrug
where contractdatum < aanmelddatum
