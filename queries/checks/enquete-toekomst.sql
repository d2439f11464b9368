/*---
id: enquete-toekomst
code: ENQUETE-TOEKOMST
ernst: waarschuwing
tabel: enquete
kolom: datum
melding: De datum van het antwoord ligt na vandaag.
advies: Verbeter de datum, of laat haar leeg.
---*/
select
  e.rij
from enquete as e
cross join peildag as p
where e.datum > p.dag
