/*---
id: dienstverband-eind-ver-weg
code: DIENSTVERBAND-EIND-VER-WEG
ernst: opmerking
tabel: dienstverband
kolom: eind
melding: Het einde van het dienstverband ligt meer dan tien jaar na vandaag.
advies: Laat het einde leeg als het niet bekend is; gebruik geen verzonnen datum zoals 31-12-2099.
---*/
select
  d.rij
from dienstverband as d
cross join peildag as p
where d.eind > p.dag + 3653
