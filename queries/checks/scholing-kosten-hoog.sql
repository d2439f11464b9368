/*---
id: scholing-kosten-hoog
code: SCHOLING-KOSTEN-HOOG
ernst: opmerking
tabel: scholing
kolom: kosten
melding: De scholing kost meer dan 100.000 euro.
advies: Controleer het bedrag. Lever de kosten per deelnemer, in euro's.
---*/
select
  rij
from scholing
where kosten > 100000
  and coalesce(uren, 0) = 0
