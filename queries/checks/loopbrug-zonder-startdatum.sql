/*---
id: loopbrug-zonder-startdatum
code: LOOPBRUG-ZONDER-STARTDATUM
ernst: opmerking
tabel: loopbrug
kolom: startdatum
melding: Volgens de status is het leerwerktraject gestart, maar de datum van de start ontbreekt.
advies: Vul de startdatum, of verbeter de status.
---*/
select
  rij
from loopbrug
where status = 'leerwerktraject_gestart'
  and startdatum is null
  and aanmelddatum is not null
