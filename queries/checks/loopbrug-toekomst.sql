/*---
id: loopbrug-toekomst
code: LOOPBRUG-TOEKOMST
ernst: opmerking
tabel: loopbrug
kolom: aanmelddatum
melding: De aanmelding ligt na vandaag.
advies: Verbeter de datum.
---*/
select
  b.rij
from loopbrug as b
cross join peildag as p
where b.aanmelddatum > p.dag
