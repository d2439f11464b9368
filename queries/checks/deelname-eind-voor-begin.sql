/*---
id: deelname-eind-voor-begin
code: DEELNAME-EIND-VOOR-BEGIN
ernst: fout
tabel: deelname
kolom: eind
melding: Het einde ligt voor het begin van de deelname.
advies: Verbeter het begin of het einde; het einde is de laatste dag.
---*/
select
  rij
from deelname
where eind < begin
