/*---
id: verzuim-hersteld-voor-begin
code: VERZUIM-HERSTELD-VOOR-BEGIN
ernst: fout
tabel: verzuim
kolom: hersteld
melding: De hersteldatum ligt voor het begin van het verzuim.
advies: Verbeter een van beide datums; hersteld is de eerste dag terug.
---*/
select
  rij
from verzuim
where hersteld < begin
