/*---
id: verzuim-hersteld-toekomst
code: VERZUIM-HERSTELD-TOEKOMST
ernst: waarschuwing
tabel: verzuim
kolom: hersteld
melding: De hersteldatum ligt meer dan een week na vandaag.
advies: Laat hersteld leeg zolang iemand ziek is; een verwachte datum hoort hier niet.
---*/
select
  v.rij
from verzuim as v
cross join peildag as p
where v.hersteld > p.dag + 7
  and v.begin <= p.dag
