/*---
id: dienstverband-oproep-vast
code: DIENSTVERBAND-OPROEP-VAST
ernst: opmerking
tabel: dienstverband
kolom: vaste_uren
melding: Een oproepcontract heeft geen vaste uren, maar hier staat vaste_uren op J.
advies: Kies een andere contractvorm, of zet vaste_uren op N.
---*/
select
  rij
from dienstverband
where contractvorm = 'oproep'
  and vaste_uren
