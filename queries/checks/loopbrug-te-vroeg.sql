/*---
id: loopbrug-te-vroeg
code: LOOPBRUG-TE-VROEG
ernst: waarschuwing
tabel: loopbrug
kolom: status
melding: De status zegt dat iemand na 6 of 12 maanden nog in dienst is, maar die tijd is nog niet voorbij.
advies: Verbeter de status of de contractdatum.
---*/
select
  b.rij
from loopbrug as b
cross join peildag as p
where (b.status = 'nog_in_dienst_6m' and b.contractdatum > p.dag - 180)
  or (b.status = 'nog_in_dienst_12m' and b.contractdatum > p.dag - 360)
