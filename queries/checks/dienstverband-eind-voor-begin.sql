/*---
id: dienstverband-eind-voor-begin
code: DIENSTVERBAND-EIND-VOOR-BEGIN
ernst: fout
tabel: dienstverband
kolom: eind
melding: Het einde ligt voor het begin van het dienstverband.
advies: Verbeter het begin of het einde; het einde is de laatste dag.
---*/
select
  rij
from dienstverband
where eind < begin
