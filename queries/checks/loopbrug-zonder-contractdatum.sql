/*---
id: loopbrug-zonder-contractdatum
code: LOOPBRUG-ZONDER-CONTRACTDATUM
ernst: waarschuwing
tabel: loopbrug
kolom: contractdatum
melding: Volgens de status is er een contract, maar de datum ervan ontbreekt.
advies: Vul de contractdatum, of verbeter de status.
---*/
select
  rij
from loopbrug
where status in ('contract_ontvangend', 'nog_in_dienst_6m', 'nog_in_dienst_12m')
  and contractdatum is null
  and (aanmelddatum is not null or startdatum is not null)
