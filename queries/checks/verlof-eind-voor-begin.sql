/*---
id: verlof-eind-voor-begin
code: VERLOF-EIND-VOOR-BEGIN
ernst: fout
tabel: verlof
kolom: eind
melding: Het einde ligt voor het begin van het verlof.
advies: Verbeter het begin of het einde; het einde is de laatste dag.
---*/
select
  rij
from verlof
where eind < begin
