/*---
id: dienstverband-reden-halverwege
code: DIENSTVERBAND-REDEN-HALVERWEGE
ernst: opmerking
tabel: dienstverband
kolom: reden_uit
melding: Er is een reden van uitdienst, maar het dienstverband loopt de volgende dag door.
advies: Vul de reden alleen in de laatste rij van een dienstverband.
---*/
select
  d.rij
from dienstverband as d
join dienstverband as v on v.dienstverband_nr = d.dienstverband_nr
  and v.begin = d.eind + 1
where d.reden_uit is not null
