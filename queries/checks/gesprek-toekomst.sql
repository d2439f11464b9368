/*---
id: gesprek-toekomst
code: GESPREK-TOEKOMST
ernst: opmerking
tabel: gesprek
kolom: datum
melding: Het gesprek is op een dag na vandaag.
advies: Lever alleen gesprekken die zijn gevoerd, of verbeter de datum.
---*/
select
  g.rij
from gesprek as g
cross join peildag as p
where g.datum > p.dag
