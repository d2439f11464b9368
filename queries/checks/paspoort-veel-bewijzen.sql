/*---
id: paspoort-veel-bewijzen
code: PASPOORT-VEEL-BEWIJZEN
ernst: opmerking
tabel: paspoort
kolom: bewijzen
melding: Het paspoort heeft meer dan 200 bewijzen.
advies: Controleer het aantal.
---*/
select
  rij
from paspoort
where bewijzen > 200
