/*---
id: paspoort-werkgever-voor-aangemaakt
code: PASPOORT-WERKGEVER-VOOR-AANGEMAAKT
ernst: opmerking
tabel: paspoort
kolom: bijgewerkt_werkgever
melding: De werkgever heeft het paspoort bijgewerkt voordat het was aangemaakt.
advies: Verbeter een van beide datums.
---*/
select
  rij
from paspoort
where bijgewerkt_werkgever < aangemaakt
