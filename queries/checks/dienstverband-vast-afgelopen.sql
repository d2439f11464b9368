/*---
id: dienstverband-vast-afgelopen
code: DIENSTVERBAND-VAST-AFGELOPEN
ernst: opmerking
tabel: dienstverband
kolom: reden_uit
melding: Een vast contract eindigt niet door het einde van het contract.
advies: Verbeter de reden van het einde of de contractvorm.
---*/
select
  rij
from dienstverband
where contractvorm = 'vast'
  and reden_uit = 'einde-contract'
