/*---
id: paspoort-werknemer-voor-aangemaakt
code: PASPOORT-WERKNEMER-VOOR-AANGEMAAKT
ernst: opmerking
tabel: paspoort
kolom: bijgewerkt_werknemer
melding: De werknemer heeft het paspoort bijgewerkt voordat het was aangemaakt.
advies: Verbeter een van beide datums.
---*/
select
  rij
from paspoort
where bijgewerkt_werknemer < aangemaakt
