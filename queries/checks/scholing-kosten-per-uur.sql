/*---
id: scholing-kosten-per-uur
code: SCHOLING-KOSTEN-PER-UUR
ernst: opmerking
tabel: scholing
kolom: kosten
melding: De scholing kost meer dan 1.000 euro per uur.
advies: Controleer de uren en de kosten. Lever de kosten per deelnemer, niet die van de hele groep.
---*/
select
  rij
from scholing
where uren > 0
  and kosten > 1000 * uren
